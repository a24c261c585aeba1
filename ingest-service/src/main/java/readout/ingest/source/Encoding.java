package readout.ingest.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Bytes as characters, strictly: what is malformed in its charset is refused, since a replacement
 * would end up in quotes, and so is UTF-8 that is said to be in a charset of single bytes, since
 * every letter of it would be read as two.
 */
final class Encoding {

  /** What a decoder that is not strict puts for what is malformed. */
  private static final char REPLACEMENT = '\ufffd';

  private static final int LONGEST_DECLARATION = 256;
  private static final Pattern DECLARED =
      Pattern.compile("\\sencoding\\s{0,9}=\\s{0,9}[\"']([^\"']{1,60})[\"']");

  private Encoding() {}

  /** JSON is UTF-8 (RFC 8259) unless the request says otherwise. */
  static String ofJson(byte[] bytes, @Nullable Charset named) throws UnreadableException {
    Charset marked = ByteOrderMark.of(bytes).orElse(StandardCharsets.UTF_8);
    if (marked.equals(StandardCharsets.UTF_8)) {
      return decode(bytes, named == null ? marked : named);
    }
    if (named == null || !named.name().startsWith(family(marked))) {
      throw new UnreadableException(
          "%s by its byte order mark, which the request does not name".formatted(marked.name()));
    }
    return decode(bytes, marked);
  }

  /**
   * RFC 7303: the byte order mark says it, else the request, else the XML declaration; UTF-8 where
   * none of them does.
   */
  static String ofXml(byte[] bytes, @Nullable Charset named) throws UnreadableException {
    Optional<Charset> marked = ByteOrderMark.of(bytes).or(() -> Optional.ofNullable(named));
    return decode(bytes, marked.isPresent() ? marked.get() : declared(bytes));
  }

  private static Charset declared(byte[] bytes) throws UnreadableException {
    int length = Math.min(bytes.length, LONGEST_DECLARATION);
    String start = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    if (start.startsWith("\0<\0?")) {
      return StandardCharsets.UTF_16BE;
    }
    if (start.startsWith("<\0?\0")) {
      return StandardCharsets.UTF_16LE;
    }
    int end = start.startsWith("<?xml") ? start.indexOf("?>") : -1;
    Matcher declaration = DECLARED.matcher(start.substring(0, Math.max(end, 0)));
    return declaration.find() ? known(declaration.group(1)) : StandardCharsets.UTF_8;
  }

  /** The declaration has been read byte by byte, so it cannot be in a charset of wider units. */
  private static Charset known(String name) throws UnreadableException {
    try {
      Charset charset = Charset.forName(name);
      if (charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32")) {
        throw new UnreadableException(
            "the XML declaration names %s, which the bytes are not".formatted(charset.name()));
      }
      return charset;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new UnreadableException(
          "the XML declaration names an encoding that is not known: " + PlainText.line(name));
    }
  }

  private static String decode(byte[] bytes, Charset charset) throws UnreadableException {
    if (isOfSingleBytes(charset) && ByteOrderMark.hasWideCharacters(bytes) && isUtf8(bytes)) {
      throw new UnreadableException("UTF-8, but said to be " + charset.name());
    }
    if (charset.equals(StandardCharsets.UTF_8)) {
      String text = new String(bytes, StandardCharsets.UTF_8);
      if (text.indexOf(REPLACEMENT) < 0) {
        return withoutMark(text); // so nothing was malformed, and this took a third of the time
      }
    }
    ByteBuffer rest = ByteBuffer.wrap(bytes);
    try {
      String text = charset.newDecoder().decode(rest).toString();
      return withoutMark(text);
    } catch (CharacterCodingException e) {
      throw new UnreadableException(
          "not %s, at byte %d".formatted(charset.name(), rest.position() + 1));
    }
  }

  private static String withoutMark(String text) {
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  private static boolean isOfSingleBytes(Charset charset) {
    return charset.canEncode() && charset.newEncoder().maxBytesPerChar() <= 1;
  }

  private static boolean isUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static String family(Charset charset) {
    return charset.name().substring(0, "UTF-16".length());
  }

  /** The marks of Unicode, the longer ones first since one begins as another is. */
  private enum ByteOrderMark {
    UTF_32BE("UTF-32BE", 0, 0, 0xfe, 0xff),
    UTF_32LE("UTF-32LE", 0xff, 0xfe, 0, 0),
    UTF_8("UTF-8", 0xef, 0xbb, 0xbf),
    UTF_16BE("UTF-16BE", 0xfe, 0xff),
    UTF_16LE("UTF-16LE", 0xff, 0xfe);

    private final Charset charset;
    private final int[] mark;

    ByteOrderMark(String charset, int... mark) {
      this.charset = Charset.forName(charset);
      this.mark = mark;
    }

    static Optional<Charset> of(byte[] bytes) {
      return Arrays.stream(values())
          .filter(each -> each.begins(bytes))
          .map(each -> each.charset)
          .findFirst();
    }

    static boolean hasWideCharacters(byte[] bytes) {
      for (byte b : bytes) {
        if (b < 0) {
          return true;
        }
      }
      return false;
    }

    private boolean begins(byte[] bytes) {
      for (int i = 0; i < mark.length; i++) {
        if (i >= bytes.length || (bytes[i] & 0xff) != mark[i]) {
          return false;
        }
      }
      return true;
    }
  }
}
