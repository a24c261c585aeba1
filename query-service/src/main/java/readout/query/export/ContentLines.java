package readout.query.export;

import java.io.IOException;
import java.io.Writer;

/**
 * Content lines as RFC 5545 has them (section 3.1): folded at 75 octets of UTF-8, never within a
 * character. Our own, since libraries hold a whole calendar in memory and fold by characters.
 */
final class ContentLines {

  private static final int MOST_OCTETS = 75;
  private static final String END = "\r\n";

  private final Writer out;

  ContentLines(Writer out) {
    this.out = out;
  }

  /** A value that is of no text: a date, a number, an URI. */
  void add(String name, Object value) throws IOException {
    fold(name + ":" + value);
  }

  /** A value that people read. */
  void addText(String name, String text) throws IOException {
    fold(name + ":" + escape(text));
  }

  /**
   * As section 3.3.11 has it. No control character but a line's end is allowed in a value, so they
   * are left out.
   */
  static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    text.replace("\r\n", "\n")
        .codePoints()
        .forEach(
            character -> {
              switch (character) {
                case '\\', ';', ',' -> escaped.append('\\').append((char) character);
                case '\n', '\r', 0x85, 0x2028, 0x2029 -> escaped.append("\\n");
                case '\t' -> escaped.append(' ');
                default -> appendUnlessControl(escaped, character);
              }
            });
    return escaped.toString();
  }

  private static void appendUnlessControl(StringBuilder text, int character) {
    int type = Character.getType(character);
    if (type != Character.CONTROL && type != Character.SURROGATE) {
      text.appendCodePoint(character);
    }
  }

  private void fold(String line) throws IOException {
    int octets = 0;
    for (int at = 0; at < line.length(); ) {
      int character = line.codePointAt(at);
      int length = octets(character);
      if (octets + length > MOST_OCTETS) {
        out.write(END + " ");
        octets = 1;
      }
      int next = at + Character.charCount(character);
      out.write(line, at, next - at);
      octets += length;
      at = next;
    }
    out.write(END);
  }

  private static int octets(int character) {
    return character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
  }
}
