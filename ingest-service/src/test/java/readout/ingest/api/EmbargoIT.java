package readout.ingest.api;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import readout.contracts.ArticleId;
import readout.contracts.ArticleStatus;
import readout.ingest.kafka.PublishedRecords;
import readout.ingest.kafka.PublishedRecords.Published;
import readout.stack.testing.KafkaResource;
import readout.stack.testing.KafkaServer;
import readout.stack.testing.LogWatch;

/** Articles that nobody may read yet, over HTTP and a real broker. */
@QuarkusTest
@WithTestResource(KafkaResource.class)
class EmbargoIT {

  private static final Duration LIMIT = Duration.ofSeconds(10);
  private static final Instant FAR = Instant.now().plus(Duration.ofDays(400));

  KafkaServer server;

  @BeforeEach
  void ready() {
    Service.awaitReady();
  }

  private static String article(String uri, Instant until, String body) {
    return "{\"uri\":\"%s\",\"version\":\"2\",\"embargoed\":\"%s\",\"body_text\":\"%s\"}"
        .formatted(uri, until, body);
  }

  private static ValidatableResponse post(String json) {
    return given().contentType("application/json").body(json).post("/articles").then();
  }

  private static ArticleId id(String uri) {
    return ArticleId.of("default", uri);
  }

  private List<Published> published(String uri) {
    return PublishedRecords.of(id(uri), server.bootstrapServers());
  }

  private List<PublishedRecords.Waiting> waiting(String uri) {
    return PublishedRecords.waiting(id(uri), server.bootstrapServers());
  }

  private static double gauge(String name) {
    return given()
        .get("/q/metrics")
        .asString()
        .lines()
        .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }

  @Test
  void itIsPublishedOnceWithinSecondsOfItsEndAndNotBefore() {
    String uri = "urn:embargo:soon";
    Instant end = Instant.now().plusSeconds(4).truncatedTo(ChronoUnit.MILLIS);

    try (LogWatch audit = LogWatch.of("readout.audit")) {
      post(article(uri, end, "They will meet."))
          .statusCode(202)
          .body("id", equalTo(id(uri).value()))
          .body("version", equalTo(2))
          .body("outcome", equalTo("embargoed"))
          .body("until", equalTo(end.toString()));
      assertThat(published(uri)).isEmpty();
      assertThat(waiting(uri)).hasSize(1);
      assertThat(waiting(uri).get(0).until()).isEqualTo(end.toString());

      await().atMost(LIMIT).until(() -> !published(uri).isEmpty());
      await().atMost(LIMIT).until(() -> waiting(uri).size() == 2);

      Published record = published(uri).get(0);
      assertThat(published(uri)).hasSize(1);
      assertThat(record.article().body()).isEqualTo("They will meet.");
      assertThat(Instant.parse(record.headers().get("ce_time"))).isBetween(end, end.plusSeconds(5));
      assertThat(record.headers()).containsEntry("ce_type", "readout.article.v1");
      assertThat(waiting(uri).get(1).until()).isNull();
      await()
          .atMost(LIMIT)
          .untilAsserted(
              () ->
                  assertThat(audit.messages())
                      .anyMatch(
                          line ->
                              line.startsWith("embargoed feed=default")
                                  && line.contains("version=2 until=" + end))
                      .anyMatch(line -> line.startsWith("released feed=default")));
    }
    post(article(uri, end, "They will meet."))
        .statusCode(202)
        .body("outcome", equalTo("unchanged"))
        .body("until", nullValue());
  }

  @Test
  void whatWaitsIsCountedAndChangesAndIsWithdrawn() {
    String uri = "urn:embargo:far";
    Counters before = Counters.read();
    double waiting = gauge("readout_ingest_embargoed");

    post(article(uri, FAR, "They will meet.")).body("outcome", equalTo("embargoed"));
    post(article(uri, FAR, "They will meet."))
        .statusCode(202)
        .body("outcome", equalTo("unchanged"))
        .body("until", equalTo(FAR.toString()));
    post(article(uri, FAR, "They will talk.")).body("outcome", equalTo("embargoed"));

    Counters after = Counters.read();
    assertThat(after.get("held") - before.get("held")).isEqualTo(2);
    assertThat(after.received()).isEqualTo(after.answered());
    assertThat(gauge("readout_ingest_embargoed")).isEqualTo(waiting + 1);
    assertThat(gauge("readout_ingest_embargo_next_seconds")).isPositive();

    given()
        .delete("/articles/" + id(uri))
        .then()
        .statusCode(202)
        .body("outcome", equalTo("accepted"));
    await().atMost(LIMIT).until(() -> gauge("readout_ingest_embargoed") == waiting);
    assertThat(published(uri)).hasSize(1);
    assertThat(published(uri).get(0).article().status()).isEqualTo(ArticleStatus.CANCELED);
    assertThat(published(uri).get(0).article().body()).isEmpty();
  }

  @Test
  void anEmbargoThatIsLiftedPublishesAtOnce() {
    String uri = "urn:embargo:lifted";
    post(article(uri, FAR, "They met.")).body("outcome", equalTo("embargoed"));

    post(article(uri, Instant.now().minusSeconds(1), "They met."))
        .statusCode(202)
        .body("outcome", equalTo("accepted"));

    assertThat(published(uri)).hasSize(1);
    assertThat(published(uri).get(0).article().body()).isEqualTo("They met.");
    await().atMost(LIMIT).until(() -> waiting(uri).size() == 2);
  }

  @Test
  void anEmbargoOnWhatIsPublishedIsNotSilent() {
    String uri = "urn:embargo:late";
    post("{\"uri\":\"%s\",\"version\":\"1\",\"body_text\":\"They met.\"}".formatted(uri));

    post(article(uri, FAR, "They met."))
        .body("outcome", equalTo("embargoed"))
        .body("notes", hasItem(Answer.STANDS));
  }

  @Test
  void linesAndItemsWaitToo() {
    String lines =
        article("urn:embargo:line:1", FAR, "They will meet.")
            + "\n{\"uri\":\"urn:embargo:line:2\",\"body_text\":\"They met.\"}\n";
    String item =
        """
        <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:embargo:item">
          <itemMeta><embargoed>%s</embargoed></itemMeta>
          <contentSet><inlineData contenttype="text/plain">They will meet.</inlineData></contentSet>
        </newsItem>
        """
            .formatted(FAR);

    String[] answers =
        given()
            .contentType("application/x-ndjson")
            .body(lines.getBytes(UTF_8))
            .post("/articles")
            .asString()
            .split("\n");
    given()
        .contentType("application/vnd.iptc.g2.newsitem+xml")
        .body(item)
        .post("/articles")
        .then()
        .statusCode(202)
        .body("outcome", equalTo("embargoed"));

    assertThat(answers[0]).contains("\"outcome\":\"embargoed\",\"until\":\"" + FAR);
    assertThat(answers[1]).contains("\"outcome\":\"accepted\"").doesNotContain("until");
    assertThat(published("urn:embargo:line:1")).isEmpty();
    assertThat(published("urn:embargo:item")).isEmpty();
    assertThat(published("urn:embargo:line:2")).hasSize(1);
  }
}
