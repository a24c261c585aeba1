package readout.extract.core.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Full stops without a space after them, as in "...talks.The minister": no tokenizer splits there.
 */
final class SentenceBreaks {
  private SentenceBreaks() {}

  /** The offsets at which the next sentence begins, ascending. */
  static List<Integer> in(String original, String text) {
    List<Integer> breaks = new ArrayList<>();
    for (int stop = 2; stop < text.length() - 2; stop++) {
      char c = text.charAt(stop);
      if (c == '.' || c == '!' || c == '?') {
        boolean closed = text.charAt(stop + 1) == '"' && original.charAt(stop + 1) != '\u201C';
        int next = closed ? stop + 2 : stop + 1;
        if (endsWord(text, stop) && beginsSentence(text, next) && !isAddress(text, stop)) {
          breaks.add(next);
        }
      }
    }
    return breaks;
  }

  private static boolean endsWord(String text, int stop) {
    char last = text.charAt(stop - 1);
    char before = text.charAt(stop - 2);
    return (Character.isLowerCase(last) && Character.isLetter(before))
        || (Character.isDigit(last) && Character.isDigit(before))
        || last == '"'
        || last == ')';
  }

  private static boolean beginsSentence(String text, int next) {
    if (next + 2 < text.length() && text.charAt(next) == '"') {
      return beginsSentence(text, next + 1);
    }
    if (next + 1 >= text.length() || !Character.isUpperCase(text.charAt(next))) {
      return false;
    }
    char second = text.charAt(next + 1);
    return Character.isLowerCase(second) || second == ' ' || Character.isUpperCase(second);
  }

  /** Whether the run without spaces around the stop is an address: "www.Example.Com", "a@b.Org". */
  private static boolean isAddress(String text, int stop) {
    int from = stop;
    while (from > 0 && text.charAt(from - 1) != ' ') {
      from--;
    }
    int to = stop;
    while (to < text.length() && text.charAt(to) != ' ') {
      to++;
    }
    String word = text.substring(from, to);
    return word.startsWith("www.") || word.contains("://") || word.indexOf('@') > 0;
  }
}
