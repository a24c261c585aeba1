package readout.ingest.source;

import java.util.regex.Pattern;

/** Text as it may cross a topic: line feeds only, no control characters, whole code points. */
final class PlainText {

  private static final Pattern LINE_BREAK = Pattern.compile("\r\n|[\r\u0085\u2028\u2029]");
  private static final Pattern BLANK_LINES = Pattern.compile("[ \t\u00a0]*\n");
  private static final Pattern MANY_LINE_FEEDS = Pattern.compile("\n{3,}");
  private static final Pattern SPACE = Pattern.compile("[\\s\u00a0]+");
  private static final char REPLACEMENT = '\ufffd';

  private PlainText() {}

  /**
   * Paragraphs as they are, apart by at most one blank line; blank at neither end. Control
   * characters go, since a database may refuse them, and half a surrogate pair, which has no UTF-8
   * form, becomes U+FFFD.
   */
  static String paragraphs(String text) {
    String lines = LINE_BREAK.matcher(printable(text)).replaceAll("\n");
    String trimmed = BLANK_LINES.matcher(lines).replaceAll("\n");
    return MANY_LINE_FEEDS.matcher(trimmed).replaceAll("\n\n").strip();
  }

  /** The same on one line, with single spaces. */
  static String line(String text) {
    return SPACE.matcher(paragraphs(text)).replaceAll(" ").strip();
  }

  /** Whether the text has a control character or half a surrogate pair. */
  static boolean isPrintable(String text) {
    return text.chars().noneMatch(c -> isDropped((char) c)) && printable(text).equals(text);
  }

  private static String printable(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        kept.append(c).append(text.charAt(++i));
      } else if (Character.isSurrogate(c)) {
        kept.append(REPLACEMENT);
      } else if (!isDropped(c)) {
        kept.append(c);
      }
    }
    return kept.toString();
  }

  /** U+0085 is a control character too, but it breaks a line; U+FEFF is a byte order mark. */
  private static boolean isDropped(char c) {
    boolean breaks = c == '\n' || c == '\r' || c == '\t' || c == '\u0085';
    return c == '\ufeff' || (Character.isISOControl(c) && !breaks);
  }
}
