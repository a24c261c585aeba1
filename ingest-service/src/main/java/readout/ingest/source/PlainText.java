package readout.ingest.source;

/**
 * Text as it may cross a topic: line feeds only, no control characters, whole code points. Written
 * as one pass, since a regular expression for runs of spaces can take a time that grows with the
 * square of what a feed sends.
 */
final class PlainText {

  private static final char DELETE = '\u007f';
  private static final char REPLACEMENT = '\ufffd';

  private final StringBuilder text;
  private final StringBuilder spaces = new StringBuilder();
  private int breaks;

  private PlainText(int length) {
    text = new StringBuilder(length);
  }

  /**
   * Paragraphs as they are, apart by at most one blank line, without space at the ends of lines;
   * blank at neither end. Control characters go, since a database may refuse them, and half a
   * surrogate pair, which has no UTF-8 form, becomes U+FFFD.
   */
  static String paragraphs(String text) {
    return isInParagraphs(text) ? text : inParagraphs(text);
  }

  /** Whether the text is already as it would become; most is, and is then not copied. */
  private static boolean isInParagraphs(String text) {
    int length = text.length();
    if (length == 0) {
      return true;
    }
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      boolean plain = c >= ' ' && c < DELETE; // one test, as spaces cannot be foreseen
      if (!plain && !staysAt(text, i)) {
        return false;
      }
    }
    return text.charAt(0) != ' ' && !isSpaceOrBreak(text.charAt(length - 1));
  }

  /** Whether a character that is no letter, digit or mark of ASCII stays where it is. */
  private static boolean staysAt(String text, int i) {
    char c = text.charAt(i);
    if (isSpace(c)) {
      return i > 0;
    }
    if (c == '\n') {
      return i > 1
          && !isSpace(text.charAt(i - 1))
          && !(text.charAt(i - 1) == '\n' && text.charAt(i - 2) == '\n');
    }
    return c > DELETE && !isLineBreak(c) && !isDropped(c) && !Character.isSurrogate(c);
  }

  private static boolean isSpaceOrBreak(char c) {
    return isSpace(c) || c == '\n';
  }

  private static String inParagraphs(String text) {
    PlainText plain = new PlainText(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        i += plain.appendSurrogate(text, i);
      } else if (isLineBreak(c)) {
        boolean second = c == '\n' && i > 0 && text.charAt(i - 1) == '\r';
        plain.breakLine(second ? 0 : 1);
      } else if (isSpace(c)) {
        plain.spaces.append(c);
      } else if (!isDropped(c)) {
        plain.separate().append(c);
      }
    }
    return plain.text.toString();
  }

  /** The same on one line, with single spaces. */
  static String line(String text) {
    String paragraphs = paragraphs(text);
    StringBuilder line = new StringBuilder(paragraphs.length());
    for (int i = 0; i < paragraphs.length(); i++) {
      char c = paragraphs.charAt(i);
      if (!isSpace(c) && c != '\n') {
        line.append(c);
      } else if (line.charAt(line.length() - 1) != ' ') {
        line.append(' '); // never first, since paragraphs do not begin with a space
      }
    }
    return line.toString();
  }

  /** How many characters it took beyond the one at {@code i}. */
  private int appendSurrogate(String from, int i) {
    boolean pair =
        i + 1 < from.length() && Character.isSurrogatePair(from.charAt(i), from.charAt(i + 1));
    separate();
    if (!pair) {
      text.append(REPLACEMENT);
      return 0;
    }
    text.append(from, i, i + 2);
    return 1;
  }

  private void breakLine(int more) {
    spaces.setLength(0);
    breaks += more;
  }

  private StringBuilder separate() {
    if (!text.isEmpty()) {
      text.append("\n".repeat(Math.min(breaks, 2))).append(spaces);
    }
    breaks = 0;
    spaces.setLength(0);
    return text;
  }

  private static boolean isLineBreak(char c) {
    return c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029';
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\u00a0';
  }

  /**
   * U+FEFF is a byte order mark; a soft hyphen and a space of no width say where a word may be
   * broken, and would keep it from being known. The controls from U+0080 on stay: in the news they
   * are what is left of a letter in another encoding, and a quote must have them to be found in the
   * article.
   */
  private static boolean isDropped(char c) {
    return c == '\ufeff' || c == '\u00ad' || c == '\u200b' || c < ' ' || c == DELETE;
  }
}
