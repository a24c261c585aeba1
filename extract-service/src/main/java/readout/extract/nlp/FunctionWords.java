package readout.extract.nlp;

import java.util.Locale;
import java.util.Set;

/**
 * How much of a text is made of the little words of English that no other language writes the same
 * way.
 */
final class FunctionWords {
  private static final Set<String> ENGLISH =
      Set.of(
          "the", "of", "and", "to", "that", "with", "for", "was", "were", "is", "are", "by", "from",
          "at", "has", "have", "had", "will", "would", "his", "her", "their", "they", "this",
          "which", "who", "said", "says", "been", "be", "between", "after", "before", "during",
          "not", "but", "its", "it", "than", "when", "where", "there", "he", "she", "we", "our",
          "you", "your", "should", "could", "about", "into", "over", "both", "these", "those", "as",
          "on");

  private FunctionWords() {}

  /**
   * What {@link #count} found: words of letters, and how many of them are English function words.
   */
  record Count(int words, int english) {
    double share() {
      return words == 0 ? 0 : (double) english / words;
    }
  }

  static Count count(String text) {
    int words = 0;
    int english = 0;
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean letter = i < text.length() && Character.isLetter(text.charAt(i));
      if (letter && start < 0) {
        start = i;
      } else if (!letter && start >= 0) {
        words++;
        if (i - start <= 7 && ENGLISH.contains(text.substring(start, i).toLowerCase(Locale.ROOT))) {
          english++;
        }
        start = -1;
      }
    }
    return new Count(words, english);
  }
}
