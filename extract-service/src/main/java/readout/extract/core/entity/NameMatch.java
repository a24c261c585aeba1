package readout.extract.core.entity;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Decides whether two names, as words of {@link NameKey}, may be of one person. */
final class NameMatch {

  private NameMatch() {}

  /** Whether a part may stand for a full name: a part of its words, or initials for given names. */
  static boolean same(List<String> full, List<String> part) {
    if (String.join("", full).equals(String.join("", part))) {
      return true;
    }
    if (part.size() == 1) {
      return full.contains(part.get(0)) && part.get(0).length() > 1;
    }
    Set<String> words = new HashSet<>(full);
    boolean within =
        part.stream().allMatch(w -> words.contains(w) || (w.length() == 1 && initial(full, w)));
    boolean family = full.get(full.size() - 1).equals(part.get(part.size() - 1));
    return within || (family && full.get(0).charAt(0) == part.get(0).charAt(0) && initials(part));
  }

  /** Whether a word is the last word of a name, or the first, as where family names lead. */
  static boolean surname(List<String> words, String word) {
    return words.get(words.size() - 1).equals(word) || words.get(0).equals(word);
  }

  /** Whether a name of one word is the given name of a full name, and not that of a father. */
  static boolean given(List<String> full, List<String> part) {
    return part.size() > 1 || full.get(0).equals(part.get(0));
  }

  private static boolean initial(List<String> full, String letter) {
    return full.stream().anyMatch(word -> word.startsWith(letter));
  }

  private static boolean initials(List<String> part) {
    return part.subList(0, part.size() - 1).stream().anyMatch(word -> word.length() == 1);
  }
}
