package readout.query.projection;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static readout.query.Extractions.id;
import static readout.query.Extractions.meeting;
import static readout.query.Extractions.of;
import static readout.query.Extractions.person;
import static readout.query.Extractions.withdrawn;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import readout.contracts.ContractJson;
import readout.contracts.DeadLetter;
import readout.contracts.DeadLetterReason;
import readout.contracts.Extraction;
import readout.contracts.Participant;
import readout.query.Database;
import readout.query.Topic;
import readout.query.store.EventStore;
import readout.stack.testing.KafkaResource;
import readout.stack.testing.PostgresqlResource;

/** Bytes in at the topic, answers out over HTTP. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresqlResource.class)
class ProjectionIT {

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final Participant CHO = person("Cho Tae-yul", "KR");

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String servers;

  @Inject Database database;
  @Inject EventStore store;
  @Inject MeterRegistry metrics;
  private Topic topic;

  @BeforeEach
  void open() {
    database.clear();
    topic = new Topic(servers);
  }

  @AfterEach
  void close() {
    topic.close();
  }

  @Test
  void anExtractionIsAnsweredOverHttp() {
    Extraction extraction = of("p1", 1, meeting("m1", "2026-01-23", CHO));

    topic.send(extraction);

    awaitRevision("p1", 1);
    String answered = given().get("/articles/{id}/events", id("p1").value()).asString();
    assertThat(answered.getBytes(StandardCharsets.UTF_8)).isEqualTo(ContractJson.write(extraction));
    given()
        .get("/meetings?participant=cho")
        .then()
        .body("items.mentions.flatten().mention", hasItem("m1"));
  }

  @Test
  void laterRevisionsReplaceAndEarlierOnesAreIgnored() {
    topic.send(of("p2", 2, meeting("m2", "2026-01-23", CHO)));
    topic.send(of("p2", 1, meeting("m1", "2026-01-23", CHO)));
    topic.send(of("p2", 3, meeting("m3", "2026-01-23", CHO)));
    topic.send(of("p2", 2, meeting("m2", "2026-01-23", CHO)));
    topic.send(of("marker", 1, meeting("m9", "2026-01-23", CHO)));

    awaitRevision("p2", 3);
    awaitAllConsumed();
    given()
        .get("/meetings?article={id}", id("p2").value())
        .then()
        .body("items.mentions.flatten().mention", equalTo(List.of("m3")));
  }

  @Test
  void aCorrectionCountsThoughTheClockOfItsWriterWentBack() {
    String key = id("p6").value();
    byte[] first = ContractJson.write(of("p6", 1, meeting("m1", "2026-01-23", CHO)));
    byte[] second = ContractJson.write(of("p6", 2, meeting("m2", "2026-01-24", CHO)));

    topic.send(key, first, Map.of("ce_time", "2031-01-01T00:00:00Z"));
    awaitRevision("p6", 1);
    topic.send(key, second, Map.of("ce_time", "1999-01-01T00:00:00Z"));

    awaitRevision("p6", 2);
    given()
        .get("/meetings?article={id}", key)
        .then()
        .body("items.mentions.flatten().mention", equalTo(List.of("m2")));
  }

  @Test
  void aWithdrawnArticlesEventsAreGone() {
    topic.send(of("p3", 1, meeting("m1", "2026-01-23", CHO)));
    awaitRevision("p3", 1);

    topic.send(withdrawn("p3", 2));

    awaitRevision("p3", 2);
    given().get("/meetings?article={id}", id("p3").value()).then().body("items.size()", equalTo(0));
    given()
        .get("/articles/{id}", id("p3").value())
        .then()
        .body("outcome", equalTo("withdrawn"))
        .body("meetings", equalTo(0));
  }

  @Test
  void howLongAnArticleTookToBeReadableIsMeasured() {
    Timer readable = metrics.get("readout.query.readable").timer();
    long before = readable.count();
    double total = readable.totalTime(TimeUnit.SECONDS);
    Instant accepted = Instant.now().minusSeconds(90);
    byte[] value = ContractJson.write(of("p9", 1, meeting("m1", "2026-01-23", CHO)));

    topic.send(id("p9").value(), value, Map.of("ce_accepted", accepted.toString()));
    topic.send(id("p9").value(), value, Map.of("ce_accepted", "yesterday"));

    awaitRevision("p9", 1);
    awaitAllConsumed();
    assertThat(readable.count() - before).isEqualTo(1);
    assertThat(readable.totalTime(TimeUnit.SECONDS) - total).isBetween(90.0, 150.0);
  }

  @Test
  void poisonGoesToTheDeadLettersAndTheRestGoesOn() {
    String key = id("p4").value();
    String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
    byte[] valid = ContractJson.write(of("p4", 1, meeting("m1", "2026-01-23", CHO)));
    String blank =
        new String(valid, StandardCharsets.UTF_8)
            .replace("\"Cho Hyun\"", "\"\"")
            .replace("\"KR\"", "7");

    topic.send(
        key,
        new byte[] {(byte) 0xff, 0, 1},
        Map.of("traceparent", "00-" + trace + "-00f067aa0ba902b7-01"));
    topic.send(key, "{\"article\":{}}".getBytes(StandardCharsets.UTF_8), Map.of());
    topic.send(key, ContractJson.write(withdrawn("another", 1)), Map.of());
    topic.send(key, blank.getBytes(StandardCharsets.UTF_8), Map.of());
    topic.send(key, null, Map.of());
    topic.send(key, valid, Map.of());

    awaitRevision("p4", 1);
    awaitAllConsumed();
    List<ConsumerRecord<byte[], byte[]>> letters = topic.deadLetters(key::equals);
    assertThat(letters)
        .extracting(letter -> ContractJson.read(letter.value(), DeadLetter.class).reason())
        .containsExactlyInAnyOrder(
            DeadLetterReason.MALFORMED,
            DeadLetterReason.INVALID,
            DeadLetterReason.KEY_MISMATCH,
            DeadLetterReason.INVALID,
            DeadLetterReason.INVALID);
    assertThat(letters)
        .anySatisfy(
            letter -> {
              DeadLetter read = ContractJson.read(letter.value(), DeadLetter.class);
              assertThat(read.value()).containsExactly(0xff, 0, 1);
              assertThat(new String(letter.headers().lastHeader("traceparent").value()))
                  .contains(trace);
              assertThat(new String(letter.headers().lastHeader("ce_type").value()))
                  .isEqualTo("readout.dead-letter.v1");
            });
  }

  @Test
  void aValueThatTheDatabaseRefusesHoldsNothingUp() {
    String longId = "x".repeat(100_000) + new java.util.Random(7).ints(9_000).boxed().toList();
    topic.send(of("p5", 1, meeting(longId, "2026-01-23", CHO)));
    topic.send(of("p5b", 1, meeting("m1", "2026-01-23", CHO)));

    awaitRevision("p5b", 1);
    awaitAllConsumed();
    List<ConsumerRecord<byte[], byte[]>> letters = topic.deadLetters(id("p5").value()::equals);
    assertThat(letters)
        .extracting(letter -> ContractJson.read(letter.value(), DeadLetter.class).reason())
        .containsExactly(DeadLetterReason.FAILED);
    assertThat(store.article(id("p5"))).isEmpty();
  }

  private void awaitRevision(String uri, long revision) {
    await()
        .atMost(LIMIT)
        .until(
            () ->
                store
                    .article(id(uri))
                    .filter(held -> held.extraction().contains("\"revision\":" + revision + ","))
                    .isPresent());
  }

  /** Every record that was received has been counted as one thing exactly. */
  private void awaitAllConsumed() {
    long sent = topic.sent();
    await().atMost(LIMIT).until(() -> count("readout.query.records.received") >= sent);
    assertThat(count("readout.query.records.received")).isEqualTo(count("readout.query.records"));
  }

  private double count(String name) {
    return metrics.find(name).counters().stream().mapToDouble(Counter::count).sum();
  }
}
