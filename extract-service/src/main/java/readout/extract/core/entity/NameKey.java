package readout.extract.core.entity;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** A name reduced to what identifies it: words in lower case without accents and marks. */
final class NameKey {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z0-9]+");
  private static final Set<String> NOT_NAMES =
      Set.of("jr", "sr", "mr", "mrs", "ms", "dr", "sir", "st", "s");

  private NameKey() {}

  /** The words of a name, honorifics and suffixes left out; hyphenated parts are words. */
  static List<String> words(String name) {
    if (isPlainWord(name)) {
      String word = name.toLowerCase(Locale.ROOT);
      return NOT_NAMES.contains(word) ? List.of() : List.of(word);
    }
    String plain =
        MARKS
            .matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
            .replaceAll("")
            .toLowerCase(Locale.ROOT);
    List<String> words = new ArrayList<>();
    for (String word : BETWEEN_WORDS.split(plain)) {
      if (!word.isEmpty() && !NOT_NAMES.contains(word)) {
        words.add(word);
      }
    }
    return words;
  }

  /** Whether there is nothing but letters of ASCII, as in most words: they need no folding. */
  private static boolean isPlainWord(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if ((c < 'a' || c > 'z') && (c < 'A' || c > 'Z')) {
        return false;
      }
    }
    return !name.isEmpty();
  }
}
