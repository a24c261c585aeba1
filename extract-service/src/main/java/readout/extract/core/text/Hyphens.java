package readout.extract.core.text;

import java.util.Arrays;
import java.util.Set;

/**
 * Closes words that were parted at the end of a line ("agree-", "ment"), unit for unit: the first
 * part moves to the second, and spaces take its place.
 */
final class Hyphens {

  /** "Saudi-", "led": a hyphen that the word has anyway. */
  private static final Set<String> OWN =
      Set.of(
          "led",
          "backed",
          "based",
          "born",
          "brokered",
          "mediated",
          "held",
          "style",
          "run",
          "era",
          "controlled",
          "sponsored",
          "general",
          "minister",
          "president");

  private static final int LONGEST = 24;

  private Hyphens() {}

  /** Whether a line ends within a word that the next one goes on with. */
  static boolean parts(String text, int lineEnd, int nextStart) {
    int hyphen = lineEnd - 1;
    return hyphen > 0
        && nextStart < text.length()
        && text.charAt(hyphen) == '-'
        && Character.isLetter(text.charAt(hyphen - 1))
        && Character.isLowerCase(text.charAt(nextStart))
        && !OWN.contains(word(text, nextStart));
  }

  private static String word(String text, int start) {
    int end = start;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return text.substring(start, end);
  }

  /** The text with its parted words closed; as long as before. */
  static String close(String text) {
    char[] closed = text.toCharArray();
    for (int newline = text.indexOf('\n');
        newline >= 0;
        newline = text.indexOf('\n', newline + 1)) {
      int end = newline;
      while (end > 0 && text.charAt(end - 1) == ' ') {
        end--;
      }
      int next = newline + 1;
      while (next < text.length() && text.charAt(next) == ' ') {
        next++;
      }
      if (parts(text, end, next)) {
        move(closed, end - 1, next);
      }
    }
    return new String(closed);
  }

  /** Moves the letters before the hyphen up to the second part. */
  private static void move(char[] text, int hyphen, int next) {
    int start = hyphen;
    while (start > 0 && hyphen - start < LONGEST && Character.isLetter(text[start - 1])) {
      start--;
    }
    int length = hyphen - start;
    System.arraycopy(text, start, text, next - length, length);
    Arrays.fill(text, start, next - length, ' ');
  }
}
