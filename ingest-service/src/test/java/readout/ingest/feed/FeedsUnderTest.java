package readout.ingest.feed;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import readout.contracts.Article;
import readout.contracts.ArticleId;
import readout.ingest.kafka.PublishedRecords;

/** What shows outside of the service that fetches. */
final class FeedsUnderTest {

  static final Duration LIMIT = Duration.ofSeconds(60);

  private FeedsUnderTest() {}

  static boolean isReady() {
    return given().get("/q/health/ready").statusCode() == 200;
  }

  static void awaitReady() {
    await().atMost(LIMIT).until(FeedsUnderTest::isReady);
  }

  /** The sum of the counters of one kind with this feed and outcome. */
  static double count(String counter, String feed, String outcome) {
    return given()
        .get("/q/metrics")
        .asString()
        .lines()
        .filter(line -> line.startsWith("readout_ingest_feed_" + counter + "_total{"))
        .filter(line -> line.contains("feed=\"" + feed + "\""))
        .filter(line -> line.contains("outcome=\"" + outcome + "\""))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }

  static void awaitCount(String counter, String feed, String outcome, double atLeast) {
    await().atMost(LIMIT).until(() -> count(counter, feed, outcome) >= atLeast);
  }

  static List<Article> published(String feed, String uri, String bootstrapServers) {
    return PublishedRecords.of(ArticleId.of(feed, uri), bootstrapServers).stream()
        .map(PublishedRecords.Published::article)
        .toList();
  }

  static List<Article> awaitPublished(
      String feed, String uri, int records, String bootstrapServers) {
    return await()
        .atMost(LIMIT)
        .until(() -> published(feed, uri, bootstrapServers), found -> found.size() >= records);
  }

  /** An item of RSS. */
  static String item(String guid, String text) {
    return "<item><guid>%s</guid><title>Ministers meet</title><description>%s</description></item>"
        .formatted(guid, text);
  }

  static String rss(String items) {
    return "<rss version=\"2.0\"><channel><title>Harbour Wire</title>%s</channel></rss>"
        .formatted(items);
  }
}
