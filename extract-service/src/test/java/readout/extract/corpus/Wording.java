package readout.extract.corpus;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Words without case, accents and punctuation, and how many of them two texts share. */
final class Wording {

  private static final int SHORT = 3;

  private Wording() {}

  /** Lower-case letters a to z, digits and single spaces; a hyphen joins. */
  static String plain(@Nullable String text) {
    if (text == null) {
      return "";
    }
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .replaceAll("\\p{Mn}", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[-‑\u2010]", "")
        .replaceAll("[^a-z0-9 ]+", " ")
        .replaceAll(" +", " ")
        .strip();
  }

  static List<String> words(@Nullable String text) {
    String plain = plain(text);
    return plain.isEmpty() ? List.of() : Arrays.asList(plain.split(" "));
  }

  /** The words of more than three letters. */
  static Set<String> longWords(List<String> texts) {
    return texts.stream()
        .flatMap(text -> words(text).stream())
        .filter(word -> word.length() > SHORT)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The shared part of the smaller set, 0 to 1. */
  static double overlap(Set<String> some, Set<String> others) {
    if (some.isEmpty() || others.isEmpty()) {
      return 0;
    }
    Set<String> shared = new HashSet<>(some);
    shared.retainAll(others);
    return (double) shared.size() / Math.min(some.size(), others.size());
  }
}
