package readout.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static readout.ingest.feed.FeedsUnderTest.LIMIT;
import static readout.ingest.feed.FeedsUnderTest.awaitCount;
import static readout.ingest.feed.FeedsUnderTest.awaitPublished;
import static readout.ingest.feed.FeedsUnderTest.count;
import static readout.ingest.feed.FeedsUnderTest.item;
import static readout.ingest.feed.FeedsUnderTest.rss;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import readout.contracts.Article;
import readout.ingest.feed.WebServer.Answer;
import readout.ingest.feed.WebServer.Asked;
import readout.stack.testing.KafkaResource;
import readout.stack.testing.KafkaServer;

@QuarkusTest
@WithTestResource(KafkaResource.class)
@WithTestResource(WebServerResource.class)
class FeedsIT {

  KafkaServer broker;
  WebServer web;

  @BeforeEach
  void ready() {
    FeedsUnderTest.awaitReady();
  }

  private static WebServer.Page unlessKnown(String etag, String feed) {
    return asked ->
        asked.header("if-none-match").equals(etag)
            ? Answer.of(304)
            : Answer.of(200, "ETag", etag).with(feed);
  }

  private List<Article> published(String feed, String uri) {
    return FeedsUnderTest.published(feed, uri, broker.bootstrapServers());
  }

  @Test
  void theEntriesOfAFeedArePublishedUnderItsNameAndItIsAskedForAgainOnlyIfItChanged() {
    String bad = "<item><guid>urn:wire:bad</guid></item>";
    web.page(
        "/wire",
        unlessKnown(
            "\"1\"",
            rss(item("urn:wire:1", "They met.") + bad + item("urn:wire:2", "So did they."))));

    awaitPublished("wire", "urn:wire:1", 1, broker.bootstrapServers());
    awaitCount("polls", "wire", "not-modified", count("polls", "wire", "not-modified") + 2);

    assertThat(published("wire", "urn:wire:1"))
        .singleElement()
        .returns("wire", Article::feed)
        .returns("They met.", Article::body)
        .returns("Harbour Wire", Article::source)
        .returns(1L, Article::version);
    assertThat(published("wire", "urn:wire:2")).hasSize(1);
    assertThat(count("entries", "wire", "accepted")).isEqualTo(2);
    assertThat(count("entries", "wire", "skipped")).isEqualTo(1);

    web.page(
        "/wire",
        unlessKnown(
            "\"2\"",
            rss(item("urn:wire:1", "They met twice.") + item("urn:wire:2", "So did they."))));

    assertThat(awaitPublished("wire", "urn:wire:1", 2, broker.bootstrapServers()).get(1))
        .returns("They met twice.", Article::body)
        .returns(2L, Article::version);
    awaitCount("entries", "wire", "unchanged", 1);
    assertThat(published("wire", "urn:wire:2")).hasSize(1);
  }

  @Test
  void aRedirectToAPrivateAddressIsRefusedAndTheServiceStaysReady() {
    web.page("/secret", Answer.of(200).with(rss(item("urn:secret", "Secret."))));
    web.page("/away", Answer.of(302, "Location", "http://127.0.0.2:" + web.port() + "/secret"));

    awaitCount("polls", "away", "refused-address", 2);

    assertThat(web.asked("/secret")).isEmpty();
    assertThat(published("away", "urn:secret")).isEmpty();
    assertThat(FeedsUnderTest.isReady()).isTrue();
  }

  @Test
  void aFeedWithAnEntityOfAFileIsRefusedAndTakenOnceItIsMended() {
    String entity = "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>";
    web.page("/hostile", Answer.of(200, "ETag", "\"1\"").with(entity + rss(item("urn:x", "&x;"))));
    awaitCount("polls", "hostile", "malformed", 1);
    assertThat(published("hostile", "urn:x")).isEmpty();

    web.page("/hostile", unlessKnown("\"1\"", rss(item("urn:x", "They met."))));

    assertThat(awaitPublished("hostile", "urn:x", 1, broker.bootstrapServers()).get(0).body())
        .isEqualTo("They met.");
  }

  @Test
  void aServerThatAsksForTimeIsGivenIt() {
    int before = web.asked("/busy").size();
    web.page("/busy", Answer.of(503, "Retry-After", "3"));
    await().atMost(LIMIT).until(() -> web.asked("/busy").size() >= before + 3);

    List<Asked> asked = web.asked("/busy");

    Asked refused = asked.get(asked.size() - 2);
    Asked again = asked.get(asked.size() - 1);
    assertThat(Duration.ofNanos(again.at() - refused.at())).isGreaterThan(Duration.ofMillis(2900));
    assertThat(count("polls", "busy", "failed")).isGreaterThanOrEqualTo(2);
  }

  @Test
  void aFeedThatIsGoneIsNotAskedForAgain() {
    web.page("/gone", Answer.of(410));
    awaitCount("polls", "gone", "gone", 1);
    int asked = web.asked("/gone").size();

    awaitCount("polls", "moved", "not-modified", count("polls", "moved", "not-modified") + 3);

    assertThat(web.asked("/gone")).hasSize(asked);
  }

  @Test
  void aFeedThatMovedForGoodIsAskedForWhereItIs() {
    web.page("/new-place", unlessKnown("\"1\"", rss(item("urn:moved", "They met."))));
    web.page("/moved", Answer.of(301, "Location", "/new-place"));
    awaitPublished("moved", "urn:moved", 1, broker.bootstrapServers());
    int asked = web.asked("/moved").size();

    await().atMost(LIMIT).until(() -> web.asked("/new-place").size() >= 3);

    assertThat(web.asked("/moved")).hasSize(asked);
    web.page("/moved", Answer.of(304));
    web.page("/new-place", Answer.of(304));
  }

  @Test
  void whatTheBrokerCouldNotTakeIsAskedForAgain() {
    broker.kill();
    web.page("/outage", unlessKnown("\"1\"", rss(item("urn:outage", "They met."))));
    awaitCount("polls", "outage", "unavailable", 1);

    broker.restart();

    awaitPublished("outage", "urn:outage", 1, broker.bootstrapServers());
    awaitCount("polls", "outage", "changed", 1);
    awaitCount("polls", "outage", "not-modified", count("polls", "outage", "not-modified") + 1);
    assertThat(published("outage", "urn:outage"))
        .allSatisfy(article -> assertThat(article.revision()).isEqualTo(1));
  }
}
