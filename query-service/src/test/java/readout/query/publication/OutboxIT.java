package readout.query.publication;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static readout.query.Extractions.article;
import static readout.query.Extractions.id;
import static readout.query.Extractions.meeting;
import static readout.query.Extractions.of;
import static readout.query.Extractions.on;
import static readout.query.Extractions.person;
import static readout.query.Extractions.withdrawn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import readout.contracts.Extraction;
import readout.contracts.MeetingStatus;
import readout.contracts.MentionId;
import readout.query.Database;
import readout.query.event.EventId;
import readout.query.projection.Materialised;
import readout.query.store.EventStore;
import readout.query.store.Outbox;
import readout.stack.testing.KafkaResource;
import readout.stack.testing.KafkaServer;
import readout.stack.testing.PostgresqlResource;
import readout.stack.testing.PostgresqlServer;

/** What the topic says after compaction is what the API says. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresqlResource.class)
class OutboxIT {

  private static final Duration LIMIT = Duration.ofSeconds(90);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String[] WHO = {"Cho Hyun/KR", "Marco Rubio/US", "Hakan Fidan/TR"};

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String servers;

  @Inject EventStore store;
  @Inject Outbox outbox;
  @Inject EventPublisher publisher;
  @Inject Database database;
  @Inject Clock clock;

  @Inject
  @Identifier("default-kafka-broker")
  Map<String, Object> broker;

  KafkaServer kafka;
  PostgresqlServer postgresql;

  /** The events that this test's articles can found; other tests leave theirs on the topic. */
  private final Set<String> own = new HashSet<>();

  private final Map<String, Integer> revisions = new HashMap<>();

  @BeforeEach
  void clear() {
    database.clear();
  }

  @AfterEach
  void start() {
    publisher.stop();
    publisher.start();
  }

  @Test
  void anEventIsACloudEventUnderItsIdAndATombstoneWhenItIsGone() {
    put(held("c1", "2026-01-23", 0, 1));
    await().atMost(LIMIT).until(this::topicIsAsTheList);
    put(withdrawn("c1", revision("c1")));
    await().atMost(LIMIT).until(this::topicIsAsTheList);

    List<ConsumerRecord<String, byte[]>> records = ownRecords();
    assertThat(records).hasSize(2);
    assertThat(records.get(1).value()).isNull();
    for (ConsumerRecord<String, byte[]> record : records) {
      assertThat(header(record, "ce_type")).isEqualTo("readout.event.v1");
      assertThat(header(record, "ce_source")).isEqualTo("/query-service");
      assertThat(header(record, "ce_specversion")).isEqualTo("1.0");
      assertThat(header(record, "content-type")).isEqualTo("application/json");
    }
    assertThat(header(records.get(0), "ce_id")).isNotEqualTo(header(records.get(1), "ce_id"));
  }

  @Test
  void afterAnyPostsCorrectionsAndWithdrawalsTheTopicIsAsTheList() {
    long seed = new Random().nextLong();
    System.out.println("seed: " + seed);

    change("r", new Random(seed), 120);

    await().atMost(LIMIT).until(this::topicIsAsTheList);
    assertThat(listed()).isNotEmpty();
  }

  @Test
  void aPublisherThatWasKilledInTheMiddleIsFollowedByOneThatLosesNothing() {
    publisher.stop();
    Random random = new Random(7);
    change("k", random, 20);
    Outbox.Turn killed = outbox.take().orElseThrow();
    EventTopic zombie = EventTopic.open(broker);
    List<Outbox.Unpublished> read = killed.next(EventPublisher.BATCH);
    zombie.write(EventRecords.of(read.subList(0, read.size() / 2), Instant.EPOCH));
    killed.close();
    change("k", random, 20);

    publisher.start();

    await().atMost(LIMIT).until(this::topicIsAsTheList);
    assertThatThrownBy(() -> zombie.write(EventRecords.of(read, Instant.EPOCH)))
        .isInstanceOf(KafkaException.class);
    zombie.close();
    assertThat(topicIsAsTheList()).isTrue();
  }

  @Test
  void whatAPublisherHadBegunWhenItWasKilledIsUndone() {
    put(held("h1", "2026-01-23", 0, 1));
    await().atMost(LIMIT).until(this::topicIsAsTheList);
    publisher.stop();
    EventsTopic.leaveHalfDone(servers, own.iterator().next());

    publisher.start();
    put(held("h2", "2026-03-23", 0, 1));

    await().atMost(LIMIT).until(this::topicIsAsTheList);
  }

  @Test
  void replicasTakeOverFromEachOther() {
    EventPublisher other = new EventPublisher(outbox, broker, clock, new SimpleMeterRegistry());
    Random random = new Random(11);
    other.start();
    change("s", random, 20);
    publisher.stop();
    change("s", random, 20);
    await().atMost(LIMIT).until(this::topicIsAsTheList);

    publisher.start();
    change("s", random, 20);
    other.stop();

    await().atMost(LIMIT).until(this::topicIsAsTheList);
  }

  @Test
  void whatChangesAfterTheDatabaseWasAwayIsTold() {
    postgresql.kill();
    postgresql.restart();

    await()
        .atMost(LIMIT)
        .ignoreExceptions()
        .untilAsserted(() -> put(held("d1", "2026-01-23", 0, 1)));

    await().atMost(LIMIT).ignoreExceptions().until(this::topicIsAsTheList);
    assertThat(listed()).isNotEmpty();
  }

  @Test
  void oneAtATimeHasTheTurn() {
    publisher.stop();

    try (Outbox.Turn turn = outbox.take().orElseThrow()) {
      assertThat(turn.next(1)).isEmpty();
      assertThat(outbox.take()).isEmpty();
    }

    Outbox.Turn next = outbox.take().orElseThrow();
    next.close();
  }

  @Test
  void whatChangesWhileTheBrokerIsAwayIsToldOnceItIsBack() {
    put(held("b1", "2026-01-23", 0, 1));
    await().atMost(LIMIT).until(this::topicIsAsTheList);
    kafka.kill();
    try {
      put(held("b2", "2026-03-23", 1, 2));
      put(withdrawn("b1", revision("b1")));
    } finally {
      kafka.restart();
    }

    await().atMost(LIMIT).ignoreExceptions().until(this::topicIsAsTheList);
  }

  /** Posts, corrections and withdrawals of a few articles on a few meetings. */
  private void change(String prefix, Random random, int times) {
    for (int i = 0; i < times; i++) {
      String uri = prefix + random.nextInt(25);
      int who = random.nextInt(WHO.length);
      String day = "2026-01-0" + (1 + random.nextInt(4));
      put(
          random.nextInt(4) == 0
              ? withdrawn(uri, revision(uri))
              : held(uri, day, who, (who + 1) % WHO.length));
    }
  }

  private Extraction held(String uri, String day, int one, int other) {
    int revision = revision(uri);
    return of(
        article(uri, revision, "The " + uri + " Post", day + "T12:00:00Z"),
        meeting("m", MeetingStatus.HELD, on(day), who(one), who(other)));
  }

  private static readout.contracts.Participant who(int index) {
    String[] parts = WHO[index].split("/", -1);
    return person(parts[0], parts[1]);
  }

  private int revision(String uri) {
    return revisions.merge(uri, 1, Integer::sum);
  }

  private void put(Extraction extraction) {
    own.add(EventId.of(id(extraction.article().uri()), new MentionId("m")).value());
    store.replace(List.of(Materialised.of(extraction)), Instant.parse("2026-03-01T00:00:00Z"));
  }

  private boolean topicIsAsTheList() {
    return compacted().equals(listed());
  }

  private Map<String, JsonNode> listed() {
    Map<String, JsonNode> items = new TreeMap<>();
    read(given().get("/events?limit=500").asByteArray())
        .path("items")
        .forEach(item -> items.put(item.path("id").asText(), item));
    return items;
  }

  private Map<String, JsonNode> compacted() {
    Map<String, JsonNode> last = new TreeMap<>();
    for (ConsumerRecord<String, byte[]> record : ownRecords()) {
      if (record.value() == null) {
        last.remove(record.key());
      } else {
        last.put(record.key(), read(record.value()));
      }
    }
    return last;
  }

  private List<ConsumerRecord<String, byte[]>> ownRecords() {
    List<ConsumerRecord<String, byte[]>> records = new ArrayList<>(EventsTopic.read(servers));
    records.removeIf(record -> !own.contains(record.key()));
    return records;
  }

  private static JsonNode read(byte[] json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String header(ConsumerRecord<String, byte[]> record, String name) {
    return new String(
        record.headers().lastHeader(name).value(), java.nio.charset.StandardCharsets.UTF_8);
  }
}
