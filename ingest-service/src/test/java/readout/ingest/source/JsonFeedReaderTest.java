package readout.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import readout.contracts.ArticleStatus;
import readout.ingest.core.SubmittedArticle;

class JsonFeedReaderTest {

  private static String feed(String items) {
    return """
    {"version":"https://jsonfeed.org/version/1.1","title":"Harbour Wire","language":"en",
     "feed_url":"https://wire.example.org/feed.json",
     "hubs":[{"type":"rssCloud","url":"https://cloud.example.org/"},
             {"type":"WebSub","url":"https://hub.example.org/"}],
     "items":[%s]}
    """
        .formatted(items);
  }

  @Test
  void anItemIsAnArticleInWhole() {
    SubmittedArticle article =
        FeedDocuments.only(
            feed(
                """
                {"id":"ferries-17","url":"/ferries","title":"Ministers meet","language":"ko",
                 "content_html":"<p>They met.</p>","summary":"In short.",
                 "date_published":"2026-01-23T08:15:00+09:00","date_modified":"2026-01-23T09:00:00+09:00"}
                """));

    assertThat(article)
        .isEqualTo(
            new SubmittedArticle(
                "ferries-17",
                1769126400L,
                "Harbour Wire",
                "Ministers meet",
                "They met.",
                "ko",
                OffsetDateTime.parse("2026-01-23T08:15:00+09:00"),
                OffsetDateTime.parse("2026-01-23T09:00:00+09:00"),
                ArticleStatus.USABLE,
                "https://wire.example.org/ferries"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'id':7,'content_text':'They met.','content_html':'<p>No.</p>'}",
        "{'id':'7','content_text':' ','content_html':'<p>They met.</p>'}",
        "{'id':'7','content_html':'<img src=x>','summary':'They met.'}",
        "{'id':7,'content_text':'They met.','date_published':3,'title':[],'language':{}}",
      })
  void plainTextIsPreferredToMarkupAndTheWholeToTheSummary(String item) {
    SubmittedArticle article = FeedDocuments.only(feed(item.replace('\'', '"')));

    assertThat(article.uri()).isEqualTo("7");
    assertThat(article.body()).isEqualTo("They met.");
  }

  @Test
  void itemsThatAreNoArticlesDoNotHarmTheOthers() {
    FeedDocument document =
        FeedDocuments.read(
            feed(
                """
                "text", {"id":"a"}, {"content_text":"Nameless."}, null,
                {"url":"https://w.example/a","content_text":"Whole."}
                """));

    assertThat(FeedDocuments.articles(document))
        .extracting(SubmittedArticle::uri)
        .containsExactly("https://w.example/a");
    assertThat(FeedDocuments.skipped(document))
        .containsExactlyInAnyOrder(
            FeedEntry.Reason.NO_BODY,
            FeedEntry.Reason.NO_ID,
            FeedEntry.Reason.MALFORMED,
            FeedEntry.Reason.MALFORMED);
  }

  @Test
  void itsHubAndItsOwnNameAreFound() {
    FeedDocument document = FeedDocuments.read(feed(""));

    assertThat(document.hubs()).containsExactly(URI.create("https://hub.example.org/"));
    assertThat(document.self()).isEqualTo(URI.create("https://wire.example.org/feed.json"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"version\":\"2\"}", "{\"version\":1", "{\"a\":1,\"a\":2}"})
  void otherJsonIsRefused(String json) {
    assertThat(FeedDocuments.read(json).fault()).isNotNull();
  }
}
