package readout.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import readout.ingest.core.SubmittedArticle;

/** Whatever is sent is read or refused, always the same way and in time; nothing is thrown. */
class ParserPropertiesTest {

  private static final Duration LIMIT = Duration.ofSeconds(10);

  private static final String NINJS_1 =
      """
      {"uri":"urn:newsroom:17","version":"3","versioncreated":"2026-01-23T10:15:00+09:00",
       "$standard":{"name":"ninjs","version":"1.6"},"pubstatus":"usable","language":"en",
       "embargoed":"2026-01-23T12:00:00Z","headline":"Ministers meet","body_text":"They met.\\n\\nAll.",
       "body_xhtml_fr":"<div><p>Ils se sont vus.</p></div>","infosource":[{"name":"Wire","rel":"publisher"}],
       "altids":{"url":"https://a.example/1"},"associations":{"main":{"uri":"urn:2"}}}
      """;

  private static final String NINJS_3 =
      """
      {"standard":{"name":"ninjs","version":"3.1"},"uri":"urn:newsroom:18","version":"1",
       "versionCreated":"2026-01-23","pubStatus":"withheld","embargoedUntil":"2026-02-01",
       "headlines":[{"role":"main","value":"Talks &amp; more","contentType":"text/html"}],
       "bodies":[{"contentType":"text/html","language":"en","value":"<ul><li>a<li>b</ul><table><tr><td>c"}],
       "infoSources":[{"name":"Wire"}],"altIds":[{"role":"web","value":"https://a.example/2"}]}
      """;

  private static final String HTML =
      """
      <!DOCTYPE html><html lang="en"><head><title>t</title><style>p{}</style></head><body>
      <h1>Talks</h1><p>One <b>and</b> two<br>three &amp; four&nbsp;</p><ul><li>a</li><li>b</li></ul>
      <table><tr><th>c</th><td>d</td></tr></table><pre> e
       f</pre><blockquote><p>g <q>h</q></p></blockquote><script>alert('<p>')</script></body></html>
      """;

  private static byte[] sample(String name) {
    try (InputStream xml = ParserPropertiesTest.class.getResourceAsStream("/newsml/" + name)) {
      return xml.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Provide
  Arbitrary<byte[]> ninjs() {
    return Mutations.of(Stream.of(NINJS_1, NINJS_3).map(ParserPropertiesTest::utf8).toList());
  }

  @Provide
  Arbitrary<byte[]> newsMl() {
    return Mutations.of(List.of(sample("harbour-talks.xml"), sample("evening-message.xml")));
  }

  @Provide
  Arbitrary<byte[]> html() {
    return Mutations.of(List.of(utf8(HTML)));
  }

  @Provide
  Arbitrary<@Nullable Charset> charsets() {
    return Arbitraries.of(
            "UTF-8",
            "UTF-16",
            "UTF-32",
            "ISO-8859-1",
            "windows-1252",
            "Shift_JIS",
            "ISO-2022-KR",
            "GB18030")
        .map(Charset::forName)
        .injectNull(0.6);
  }

  @Property
  void mutatedNinjsIsReadOrRefused(
      @ForAll("ninjs") byte[] json, @ForAll("charsets") Charset charset) {
    Reading reading = inTime(() -> NinjsReader.read(json, charset));

    assertIsSound(reading);
    assertThat(NinjsReader.read(json, charset)).isEqualTo(reading);
  }

  @Property
  void mutatedNewsMlIsReadOrRefused(
      @ForAll("newsMl") byte[] xml, @ForAll("charsets") Charset charset) {
    Delivery delivery = inTime(() -> NewsMlReader.read(xml, charset));

    if (delivery instanceof Delivery.Several several) {
      several.readings().forEach(ParserPropertiesTest::assertIsSound);
    } else {
      assertIsSound(((Delivery.One) delivery).reading());
    }
    assertThat(NewsMlReader.read(xml, charset)).isEqualTo(delivery);
  }

  @Property
  void mutatedHtmlHasAReading(@ForAll("html") byte[] html) {
    String text = inTime(() -> HtmlText.of(new String(html, StandardCharsets.UTF_8)));

    assertIsPlain(text);
  }

  @Property
  void anyTextIsAReadingOfItself(@ForAll String text) {
    String plain = PlainText.paragraphs(text);

    assertIsPlain(plain);
    assertThat(PlainText.line(PlainText.line(text))).isEqualTo(PlainText.line(text));
  }

  @Property(tries = 20)
  void deepNestingIsReadOrRefusedAndOutgrowsNoStack(
      @ForAll("openers") String opener, @ForAll @IntRange(min = 1, max = 150_000) int depth) {
    String deep = opener.repeat(Math.min(depth, (1 << 20) / opener.length()));
    String json = "{\"uri\":\"u\",\"body_html\":\"" + deep.replace("\"", "\\\"") + "\"}";

    assertIsSound(inTime(() -> NinjsReader.read(utf8(deep))));
    assertIsSound(inTime(() -> NinjsReader.read(utf8(json))));
    inTime(
        () -> NewsMlReader.read(utf8("<newsItem guid='u'><contentSet><inlineXML>" + deep), null));
    assertIsPlain(inTime(() -> HtmlText.of(deep)));
  }

  @Provide
  Arbitrary<String> openers() {
    return Arbitraries.of(
        "[",
        "{\"a\":",
        "<a>",
        "<div>",
        "<b>",
        "<ul><li>",
        "<table><tr><td>",
        "<q>",
        "<pre>",
        "<svg>",
        "<select>",
        "<font><p>");
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static <T> T inTime(Supplier<T> reading) {
    long start = System.nanoTime();
    T read = reading.get();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LIMIT);
    return read;
  }

  private static void assertIsSound(Reading reading) {
    if (reading instanceof Reading.Read read) {
      SubmittedArticle article = read.article();
      assertIsPlain(article.headline());
      assertThat(article.headline()).doesNotContain("\n");
      assertIsPlain(article.body());
      assertThat(PlainText.line(article.uri())).isEqualTo(article.uri());
    } else if (reading instanceof Reading.Unreadable unreadable) {
      assertThat(unreadable.detail()).isNotBlank().hasSizeLessThan(200);
    } else {
      assertThat(((Reading.Invalid) reading).faults())
          .allSatisfy(fault -> assertThat(fault.detail()).isNotBlank().hasSizeLessThan(200));
    }
  }

  /** It may cross a topic and be stored, and reading it again changes nothing. */
  private static void assertIsPlain(String text) {
    assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(text)).isTrue();
    assertThat(PlainText.paragraphs(text)).isEqualTo(text);
  }

  /** A NUL goes, and what has one is copied: so both ways lead to the same text. */
  @Property
  void textThatNeedNotBeCopiedIsReadAsIfItWere(@ForAll("texts") String text) {
    assertThat(PlainText.paragraphs(text)).isEqualTo(PlainText.paragraphs("\0" + text));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings()
        .withChars("ab \n\t\r\u0080\u0085\u00a0\u00ad\u00e9\u200b\u2028\ufeff\ud83d\ude00\u007f")
        .ofMaxLength(12);
  }
}
