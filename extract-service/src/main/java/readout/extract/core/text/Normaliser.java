package readout.extract.core.text;

import java.util.Arrays;

/**
 * Makes of a text one that a tagger trained on clean ASCII text can read, unit for unit:
 * typographic marks become plain ones, what is no language becomes spaces. Linear in the length of
 * the text.
 */
final class Normaliser {
  /** Longer runs without a space are no words: addresses, encoded data. */
  static final int LONGEST_WORD = 100;

  private static final int LONGEST_CITATION = 24;

  private final char[] text;

  private Normaliser(String text) {
    this.text = text.toCharArray();
  }

  static String normalise(String text) {
    Normaliser normaliser = new Normaliser(Entities.plain(text));
    normaliser.mendMojibake();
    normaliser.mapCharacters();
    normaliser.blankCitations();
    normaliser.blankEndlessWords();
    return new String(normaliser.text);
  }

  private void mapCharacters() {
    for (int i = 0; i < text.length; i++) {
      text[i] = map(i);
    }
  }

  private char map(int i) {
    char c = text[i];
    return switch (c) {
      case '\u2010', '\u2011', '\u00AD', '\u2212' -> '-';
      case '\u2018', '\u2019', '\u201B', '\u02BC', '\u00B4', '`', '\u2032' -> '\'';
      case '\u201C', '\u201D', '\u201E', '\u201F', '\u00AB', '\u00BB', '\u2033' -> '"';
      case '\u2028', '\u2029', '\u0085', '\u000B', '\f' -> '\n';
      case '\n' -> '\n';
      case '\r' -> i + 1 < text.length && text[i + 1] == '\n' ? ' ' : '\n';
      case '*', '\\', '\u2022', '\uFFFD', '\uFEFF', '\u200B', '\u200E', '\u200F' -> ' ';
      default -> isBlank(c) || isHalfOfNothing(i) ? ' ' : c;
    };
  }

  private static boolean isBlank(char c) {
    return c < ' ' || (c >= 0x7F && c < 0xA0) || Character.isSpaceChar(c);
  }

  private boolean isHalfOfNothing(int i) {
    char c = text[i];
    if (Character.isHighSurrogate(c)) {
      return i + 1 == text.length || !Character.isLowSurrogate(text[i + 1]);
    }
    return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text[i - 1]));
  }

  /**
   * UTF-8 that was read as Windows-1252 or Latin-1: three units for one mark. An apostrophe goes to
   * the last of them, so that what follows it ("s") still touches it; the others become spaces.
   */
  private void mendMojibake() {
    for (int i = 0; i < text.length; i++) {
      if (text[i] == '\u00E2' && i + 2 < text.length && isSecond(text[i + 1])) {
        char mark = mark(text[i + 2]);
        if (mark != 0) {
          put(i, mark);
        }
      } else if (text[i] == '\u00C2' && (i + 1 == text.length || isAfterStray(text[i + 1]))) {
        text[i] = ' ';
      }
    }
  }

  private void put(int i, char mark) {
    boolean closes = mark == ')';
    text[i] = closes ? '"' : ' ';
    text[i + 1] = mark == '-' ? '-' : ' ';
    text[i + 2] = closes || mark == '-' ? ' ' : mark;
  }

  private static boolean isSecond(char c) {
    return c == '\u20AC' || c == '\u0080';
  }

  private static boolean isAfterStray(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u00A3' || c == '\u00AB';
  }

  /**
   * The mark that the third unit stands for, {@code ')'} for a closing quotation mark; 0 when it is
   * none.
   */
  private static char mark(char third) {
    return switch (third) {
      case '\u2122', '\u0099', '\u02DC', '\u0098' -> '\'';
      case '\u0153', '\u009C' -> '"';
      case '\u009D', '\uFFFD' -> ')';
      case '\u201C', '\u201D', '\u0093', '\u0094' -> '-';
      default -> 0;
    };
  }

  /**
   * "[1]", "[3][2]", "[note 4]", "[citation needed]", but not a word an editor has put in: "[the]
   * minister".
   */
  private void blankCitations() {
    for (int i = 0; i < text.length; i++) {
      if (text[i] == '[') {
        int end = citationEnd(i);
        for (int j = i; j < end; j++) {
          text[j] = ' ';
        }
      }
    }
  }

  private int citationEnd(int open) {
    int limit = Math.min(text.length, open + LONGEST_CITATION);
    boolean digits = false;
    for (int i = open + 1; i < limit; i++) {
      if (text[i] == ']') {
        return digits || isMark(open, i) ? i + 1 : open;
      }
      digits |= Character.isDigit(text[i]);
    }
    return open;
  }

  private boolean isMark(int open, int close) {
    String inside = new String(text, open + 1, close - open - 1);
    return inside.length() == 1 || inside.equals("citation needed") || inside.equals("edit");
  }

  private void blankEndlessWords() {
    int start = 0;
    for (int i = 0; i <= text.length; i++) {
      if (i == text.length || text[i] == ' ' || text[i] == '\n') {
        if (i - start > LONGEST_WORD) {
          Arrays.fill(text, start, i, ' ');
        }
        start = i + 1;
      }
    }
  }
}
