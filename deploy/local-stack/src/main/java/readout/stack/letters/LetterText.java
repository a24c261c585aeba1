package readout.stack.letters;

import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Letters as an operator reads them; what came from outside cannot steer the terminal. */
final class LetterText {

  private static final int LONGEST_DETAIL = 200;
  private static final int HEX_LINE = 32;

  private final PrintStream out;

  LetterText(PrintStream out) {
    this.out = out;
  }

  void line(Letter letter) {
    String detail = printable(letter.detail()).replace('\n', ' ');
    out.printf(
        "%s %s %s %s %s key=%s %s%n",
        letter.id(),
        letter.time(),
        letter.reason(),
        letter.topic() == null ? "-" : printable(letter.topic()),
        letter.source(),
        text(letter.key()),
        detail.length() > LONGEST_DETAIL ? detail.substring(0, LONGEST_DETAIL) + "..." : detail);
  }

  /**
   * @param original as it stands on its topic; null where it does not any more
   */
  void whole(
      Letter letter,
      ConsumerRecord<byte[], byte[]> standing,
      @Nullable ConsumerRecord<byte[], byte[]> original) {
    out.printf("id       %s%n", letter.id());
    out.printf("time     %s%n", letter.time());
    out.printf("service  %s%n", printable(letter.service()));
    out.printf("reason   %s%n", printable(letter.reason()));
    out.printf(
        "source   %s %s%s%n",
        letter.topic() == null ? "-" : printable(letter.topic()),
        letter.source(),
        original == null ? ", not there any more" : "");
    out.printf("key      %s%n", text(letter.key()));
    out.printf("detail   %s%n", printable(letter.detail()));
    headers("letter's headers", standing.headers());
    if (original != null) {
      headers("headers", original.headers());
    }
    byte[] value = original == null ? Letter.value(standing) : original.value();
    out.printf("bytes    %d%n", value == null ? 0 : value.length);
    if (value != null) {
      out.println(
          isText(value) ? printable(new String(value, StandardCharsets.UTF_8)) : hex(value));
    }
  }

  private void headers(String title, Headers headers) {
    out.println(title);
    headers.forEach(
        header -> out.printf("  %s: %s%n", printable(header.key()), text(header.value())));
  }

  private static String text(byte @Nullable [] bytes) {
    if (bytes == null) {
      return "-";
    }
    return isText(bytes)
        ? printable(new String(bytes, StandardCharsets.UTF_8))
        : "0x" + HexFormat.of().formatHex(bytes);
  }

  private static boolean isText(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException binary) {
      return false;
    }
  }

  private static String printable(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    text.codePoints()
        .map(unit -> Character.isISOControl(unit) && unit != '\n' && unit != '\t' ? 0xFFFD : unit)
        .forEach(safe::appendCodePoint);
    return safe.toString();
  }

  private static String hex(byte[] bytes) {
    StringBuilder lines = new StringBuilder();
    for (int from = 0; from < bytes.length; from += HEX_LINE) {
      int to = Math.min(bytes.length, from + HEX_LINE);
      lines.append(HexFormat.ofDelimiter(" ").formatHex(bytes, from, to)).append('\n');
    }
    return lines.toString().stripTrailing();
  }
}
