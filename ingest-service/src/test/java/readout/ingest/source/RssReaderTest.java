package readout.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import readout.contracts.ArticleStatus;
import readout.ingest.core.SubmittedArticle;

class RssReaderTest {

  private static String rss(String items) {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
        xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"
        xmlns:atom="http://www.w3.org/2005/Atom">
      <channel>
        <title>Harbour Wire</title><link>https://wire.example.org/</link><language>en-gb</language>
        <atom:link rel="hub" href="https://hub.example.org/"/>
        <atom:link rel="self" href="/feeds/rss"/>
        %s
      </channel>
    </rss>
    """
        .formatted(items);
  }

  private static SubmittedArticle item(String content) {
    return FeedDocuments.only(rss("<item>" + content + "</item>"));
  }

  @Test
  void anItemIsAnArticleInWhole() {
    SubmittedArticle article =
        item(
            """
            <title>Ministers meet &amp;amp; agree</title>
            <link>https://wire.example.org/ferries</link>
            <guid isPermaLink="false">ferries-17</guid>
            <pubDate>Fri, 23 Jan 2026 08:15:00 +0900</pubDate>
            <dcterms:modified>2026-01-23T09:00:00+09:00</dcterms:modified>
            <description>In short.</description>
            <content:encoded><![CDATA[<p>They met on Friday.</p><p>They signed.</p>]]></content:encoded>
            """);

    assertThat(article)
        .isEqualTo(
            new SubmittedArticle(
                "ferries-17",
                1769126400L,
                "Harbour Wire",
                "Ministers meet & agree",
                "They met on Friday.\n\nThey signed.",
                "en-gb",
                OffsetDateTime.parse("2026-01-23T08:15:00+09:00"),
                OffsetDateTime.parse("2026-01-23T09:00:00+09:00"),
                ArticleStatus.USABLE,
                "https://wire.example.org/ferries"));
  }

  @Test
  void withoutTheWholeTextTheDescriptionIsTheBody() {
    SubmittedArticle article =
        item(
            "<link>https://w.example/a</link><description>They met"
                + " &lt;b&gt;today&lt;/b&gt;.</description>");

    assertThat(article.body()).isEqualTo("They met today.");
    assertThat(article.version()).isNull();
    assertThat(article.published()).isNull();
  }

  @Test
  void aDescriptionWithoutMarkupKeepsItsParagraphs() {
    assertThat(item("<guid>a</guid><description>One &amp;amp; two.\n\nThree.</description>").body())
        .isEqualTo("One & two.\n\nThree.");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "<guid>https://w.example/a</guid>,                       https://w.example/a,"
            + " https://w.example/a",
        "<guid isPermaLink='false'>https://w.example/a</guid>,   https://w.example/a, none",
        "<guid>a-1</guid><link>/b</link>,        a-1, https://wire.example.org/b",
        "<link>https://w.example/b</link>,       https://w.example/b, https://w.example/b",
        "<guid>urn:a:1</guid><link>javascript:alert(1)</link>,   urn:a:1, none",
        "<guid>urn:a:1</guid><link>http://no host</link>,        urn:a:1, none",
        "<guid>a-1</guid>,                                       a-1, none",
      })
  void theGuidNamesAnItemAndElseItsLink(String names, String uri, String url) {
    SubmittedArticle article = item(names.replace('\'', '"') + "<description>x</description>");

    assertThat(article.uri()).isEqualTo(uri);
    assertThat(article.url()).isEqualTo(url);
  }

  @Test
  void thePublisherIsThatOfTheItemBeforeThatOfTheChannel() {
    String article = "<guid>a</guid><description>x</description>";

    assertThat(item(article + "<source url='http://n.example/'>North</source>").source())
        .isEqualTo("North");
    assertThat(item(article + "<dc:publisher>South</dc:publisher>").source()).isEqualTo("South");
  }

  @Test
  void whatTheOperatorSaysCountsBeforeWhatTheFeedSays() {
    String feed = rss("<item xml:lang='fr'><guid>a</guid><description>x</description></item>");

    FeedDocument document =
        FeedReader.read(
            feed.getBytes(StandardCharsets.UTF_8),
            "utf-8",
            new FeedOrigin(FeedDocuments.ADDRESS, FeedDocuments.RECEIVED, "The Operator", "ko"));

    assertThat(FeedDocuments.articles(document).get(0).source()).isEqualTo("The Operator");
    assertThat(FeedDocuments.articles(document).get(0).language()).isEqualTo("ko");
    assertThat(FeedDocuments.only(feed).language()).isEqualTo("fr");
  }

  @Test
  void itemsThatAreNoArticlesDoNotHarmTheOthers() {
    FeedDocument document =
        FeedDocuments.read(
            rss(
                """
                <item><guid>a</guid><title>Only a title</title></item>
                <item><description>Nameless.</description></item>
                <item><guid>b</guid><description>&lt;img src="x"&gt;</description></item>
                <item><guid>c</guid><pubDate>yesterday</pubDate><description>Whole.</description></item>
                <item><guid>c</guid><description>Whole, again.</description></item>
                """));

    assertThat(FeedDocuments.skipped(document))
        .containsExactly(
            FeedEntry.Reason.NO_BODY,
            FeedEntry.Reason.NO_ID,
            FeedEntry.Reason.NO_BODY,
            FeedEntry.Reason.REPEATED);
    assertThat(FeedDocuments.articles(document))
        .singleElement()
        .returns("Whole.", SubmittedArticle::body)
        .returns(null, SubmittedArticle::published);
  }

  @Test
  void itsHubAndItsOwnNameAreFound() {
    FeedDocument document = FeedDocuments.read(rss(""));

    assertThat(document.hubs()).containsExactly(URI.create("https://hub.example.org/"));
    assertThat(document.self()).isEqualTo(URI.create("https://wire.example.org/feeds/rss"));
    assertThat(document.fault()).isNull();
  }
}
