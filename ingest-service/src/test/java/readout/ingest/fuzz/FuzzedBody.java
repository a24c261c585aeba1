package readout.ingest.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.StringJoiner;
import java.util.random.RandomGenerator;
import java.util.zip.GZIPOutputStream;
import readout.ingest.source.Mutations;

/** Bodies: documents that are nearly right, and such as are made to break a parser. */
final class FuzzedBody {

  /** The largest article that the service takes, in bytes. */
  static final int LIMIT = 1 << 20;

  private static final int DEEP = 100_000;
  private static final int MOST_LINES = 30;

  private static final List<String> MEMBERS =
      List.of(
          "uri",
          "version",
          "versioncreated",
          "versionCreated",
          "headline",
          "headlines",
          "bodies",
          "body_text",
          "body_html",
          "body_xhtml_fr",
          "pubstatus",
          "pubStatus",
          "language",
          "altids",
          "embargoed",
          "infosource",
          "associations",
          "$standard",
          "standard",
          "",
          "\\ud800",
          "x");

  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "0",
          "-1",
          "1.5",
          "1e999",
          "-1e-999",
          "9".repeat(400),
          "9".repeat(5000),
          "999999999999999999",
          "NaN",
          "[]",
          "{}",
          "[null]",
          "[[[[]]]]",
          "{\"value\":5}",
          "[{\"value\":\"a\",\"contentType\":\"text/html\"}]",
          "\"\"",
          "\" \"",
          "\"\\u0000\"",
          "\"\\ud800\"",
          "\"\\udc00\\ud800\"",
          "\"\\u202e\\u2028\\ufeff\"",
          "\"\ud83d\ude00\"",
          "\"usable\"",
          "\"canceled\"",
          "\"withheld\"",
          "\"3.1\"",
          "\"2026-02-30T25:61:00Z\"",
          "\"+999999999-12-31T23:59:59+18:00\"",
          "\"<p>They met.</p>\"",
          "\"urn:fuzz:1\"");

  private static final List<String> CHARSETS =
      List.of("UTF-16", "UTF-16LE", "UTF-32", "ISO-8859-1", "Shift_JIS", "IBM037", "UTF-8");

  private static final List<String> BOMBS =
      List.of(
          "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><newsItem guid='&x;'/>",
          "<!DOCTYPE a SYSTEM \"http://127.0.0.1:9/a.dtd\"><newsItem guid='u'/>",
          "<!DOCTYPE a [<!ENTITY % p SYSTEM \"http://127.0.0.1:9/p\">%p;]><newsItem guid='u'/>",
          laughs(),
          "<newsItem guid='u'>&a;&#0;&#x110000;</newsItem>",
          "<newsItem guid='" + "g".repeat(200_000) + "'/>",
          "<newsItem " + attributes() + "/>",
          "<a" + "b".repeat(300_000) + "/>",
          "<newsItem guid='u'><!--" + "-".repeat(100_000),
          "<newsItem guid='u'><![CDATA[" + "]".repeat(100_000));

  private static final List<String> OPENERS =
      List.of(
          "[",
          "{\"a\":",
          "{\"uri\":[",
          "<a>",
          "<newsItem>",
          "<newsItem guid='u'><contentSet><inlineXML><p>");

  private static final byte[] ITEM = sample("harbour-talks.xml");
  private static final byte[] MESSAGE = sample("evening-message.xml");

  private final RandomGenerator random;

  FuzzedBody(RandomGenerator random) {
    this.random = random;
  }

  private static String laughs() {
    StringBuilder bomb = new StringBuilder("<!DOCTYPE a [<!ENTITY l0 'ha'>");
    for (int i = 1; i < 40; i++) {
      bomb.append("<!ENTITY l%d '%s'>".formatted(i, ("&l" + (i - 1) + ";").repeat(10)));
    }
    return bomb.append("]><newsItem guid='u'>&l39;</newsItem>").toString();
  }

  private static String attributes() {
    StringBuilder attributes = new StringBuilder();
    for (int i = 0; i < 5_000; i++) {
      attributes.append("a").append(i).append("='").append(i).append("' ");
    }
    return attributes.toString();
  }

  private static byte[] sample(String name) {
    try (InputStream xml = FuzzedBody.class.getResourceAsStream("/newsml/" + name)) {
      return xml.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An article that is right. */
  String article() {
    int name = random.nextInt(random.nextBoolean() ? 50 : 100_000);
    return random.nextBoolean()
        ? """
        {"uri":"urn:fuzz:%d","version":"%d","headline":"Talks","language":"en",\
        "body_text":"The ministers of transport met in Busan on day %d."}"""
            .formatted(name, random.nextInt(4), random.nextInt(9))
        : """
        {"uri":"urn:fuzz:%d","versionCreated":"2026-01-23T10:15:00+09:00","pubStatus":"usable",\
        "bodies":[{"contentType":"text/html","value":"<p>They met &amp; agreed %d.</p>"}]}"""
            .formatted(name, random.nextInt(9));
  }

  byte[] ninjs() {
    return switch (random.nextInt(8)) {
      case 0 -> bytes(article());
      case 1, 2 -> bytes(members());
      case 3 -> Mutations.of(bytes(members()), random);
      case 4 -> encoded(article());
      default -> Mutations.of(bytes(article()), random);
    };
  }

  byte[] newsMl() {
    byte[] document = random.nextInt(4) == 0 ? MESSAGE : ITEM;
    return switch (random.nextInt(8)) {
      case 0 -> document;
      case 1 -> encoded(new String(document, UTF_8));
      default -> Mutations.of(document, random);
    };
  }

  byte[] bomb() {
    return bytes(BOMBS.get(random.nextInt(BOMBS.size())));
  }

  byte[] deep() {
    String opener = OPENERS.get(random.nextInt(OPENERS.size()));
    return bytes(opener.repeat(Math.min(DEEP, LIMIT / opener.length())));
  }

  /** An article a few bytes smaller or larger than may be, or far larger. */
  byte[] large() {
    String head = "{\"uri\":\"urn:fuzz:large\",\"body_text\":\"";
    int over = random.nextInt(8) == 0 ? LIMIT : random.nextInt(7) - 3;
    return bytes(head + "x".repeat(LIMIT + over - head.length() - 2) + "\"}");
  }

  /** Lines, some empty, broken or of other ends; seldom one that is too long. */
  byte[] lines() {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    for (int left = random.nextInt(MOST_LINES); left > 0; left--) {
      lines.writeBytes(line());
      lines.writeBytes(bytes(random.nextInt(10) == 0 ? "\r\n" : "\n"));
    }
    if (random.nextInt(4) == 0) {
      lines.writeBytes(line());
    }
    return lines.toByteArray();
  }

  private byte[] line() {
    return switch (random.nextInt(100)) {
      case 0 -> large();
      case 1, 2, 3 -> new byte[0];
      case 4 -> deep();
      case 5 -> bytes("\ufeff" + article());
      default -> random.nextInt(3) == 0 ? ninjs() : bytes(article());
    };
  }

  private String members() {
    StringJoiner members = new StringJoiner(",", "{", "}");
    for (int left = random.nextInt(9); left > 0; left--) {
      members.add('"' + any(MEMBERS) + "\":" + any(VALUES));
    }
    return members.toString();
  }

  private byte[] encoded(String text) {
    String marked = random.nextBoolean() ? "\ufeff" + text : text;
    byte[] bytes = marked.getBytes(Charset.forName(any(CHARSETS)));
    return random.nextInt(4) == 0 ? gzip(bytes) : bytes;
  }

  private static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  private String any(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
