package readout.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import readout.ingest.core.SubmittedArticle;

class FeedReaderTest {

  private static final String ITEM = "<item><guid>%s</guid><description>%s</description></item>";

  private static String rss(String items) {
    return "<rss version=\"2.0\"><channel><title>W</title>" + items + "</channel></rss>";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "plain",
        "<html><body>x</body></html>",
        "<rss",
        "<rss><channel>",
        "<feed><entry/></feed>",
        "{",
        "[]",
        "\u0000\u0001",
      })
  void whatIsNoFeedIsSaidToBeNone(String text) {
    FeedDocument document = FeedDocuments.read(text);

    assertThat(document.entries()).isEmpty();
    assertThat(document.fault()).isNotNull();
  }

  @Test
  void whatStandsBeforeAFaultIsTaken() {
    FeedDocument document =
        FeedDocuments.read(rss(ITEM.formatted("a", "They met.") + "<item><guid>b</guid></broken>"));

    assertThat(FeedDocuments.articles(document))
        .extracting(SubmittedArticle::uri)
        .containsExactly("a");
    assertThat(document.fault()).startsWith("not XML, at line 1").doesNotContain("They met");
  }

  @Test
  void nothingIsReadFromAFileThatAnEntityNames(@TempDir Path folder) throws Exception {
    Path secret = Files.writeString(folder.resolve("secret"), "The secret.");

    FeedDocument document =
        FeedDocuments.read(
            "<!DOCTYPE rss [<!ENTITY x SYSTEM \"%s\">]>".formatted(secret.toUri())
                + rss(ITEM.formatted("a", "&x;")));

    assertThat(document.entries()).isEmpty();
    assertThat(document.fault()).isEqualTo("a document type is not taken");
  }

  @Test
  void entitiesAreNotExpanded() {
    String bomb =
        "<!DOCTYPE rss [<!ENTITY a \"xxxxxxxxxx\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>";

    assertThat(FeedDocuments.read(bomb + rss(ITEM.formatted("a", "&b;"))).entries()).isEmpty();
    assertThat(FeedDocuments.read(rss(ITEM.formatted("a", "&unknown;"))).fault()).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"<a>", "<item>", "<item><![CDATA[", "<a b=\"", "&amp;"})
  void hostileMarkupIsReadInTime(String part) {
    String feed = rss("<item><guid>a</guid><description>" + part.repeat(200_000));

    assertTimeoutPreemptively(
        Duration.ofSeconds(10), () -> assertThat(FeedDocuments.read(feed).fault()).isNotNull());
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "ISO-8859-1", "UTF-16", "windows-1252"})
  void theCharsetIsThatOfTheDeclaration(String charset) {
    String feed =
        "<?xml version=\"1.0\" encoding=\"%s\"?>".formatted(charset)
            + rss(ITEM.formatted("a", "Café"));

    FeedDocument document = FeedDocuments.read(feed.getBytes(Charset.forName(charset)));

    assertThat(FeedDocuments.articles(document).get(0).body()).isEqualTo("Café");
  }

  @Test
  void theCharsetOfTheSenderCountsBeforeTheDeclarationAndAnUnknownOneDoesNot() {
    byte[] latin = rss(ITEM.formatted("a", "Café")).getBytes(StandardCharsets.ISO_8859_1);
    byte[] utf8 = rss(ITEM.formatted("a", "Café")).getBytes(StandardCharsets.UTF_8);
    FeedOrigin origin = new FeedOrigin(FeedDocuments.ADDRESS, FeedDocuments.RECEIVED, null, null);

    FeedDocument sent = FeedReader.read(latin, "iso-8859-1", origin);
    FeedDocument unknown = FeedReader.read(utf8, "no such", origin);

    assertThat(FeedDocuments.articles(sent).get(0).body()).isEqualTo("Café");
    assertThat(FeedDocuments.articles(unknown).get(0).body()).isEqualTo("Café");
  }

  @Test
  void aFeedOfTooManyEntriesIsTakenUpToAsManyAsMayBe() {
    FeedDocument document = FeedDocuments.read(rss("<item/>".repeat(20_000)));

    assertThat(document.entries()).hasSize(10_000);
    assertThat(document.fault()).isEqualTo("more than 10000 entries");
  }
}
