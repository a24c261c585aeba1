package readout.stack.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a replay does on a broker. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReplayIT {

  private static final ReplayName NAME = new ReplayName("next");

  private final ChildBroker broker = ChildBroker.start();
  private final Admin admin = Admin.create(Map.of("bootstrap.servers", broker.servers()));
  private final KafkaProducer<String, String> producer =
      new KafkaProducer<>(
          Map.of("bootstrap.servers", broker.servers()),
          new StringSerializer(),
          new StringSerializer());
  private final Replay replay = new Replay(broker.servers(), NAME);

  @BeforeEach
  void create() throws Exception {
    replay.createTopic();
  }

  @AfterEach
  void delete() throws Exception {
    replay.delete();
    if (!committed(ReplayName.LIVE_GROUP).isEmpty()) {
      admin.deleteConsumerGroups(List.of(ReplayName.LIVE_GROUP)).all().get();
    }
  }

  @AfterAll
  void close() {
    replay.close();
    producer.close();
    admin.close();
    broker.close();
  }

  @Test
  void whatTheCandidateSaysTakesTheOthersPlaceButNeverANewerRevisions() throws Exception {
    send(ReplayName.EXTRACTIONS, "same", 1, "one");
    send(ReplayName.EXTRACTIONS, "other", 1, "one");
    send(ReplayName.EXTRACTIONS, "newer", 2, "one");
    send(ReplayName.EXTRACTIONS, "unread", 1, "one");
    send(NAME.topic(), "same", 1, "one");
    send(NAME.topic(), "other", 1, "two");
    send(NAME.topic(), "newer", 1, "two");
    send(NAME.topic(), "added", 1, "two");

    assertThat(replay.publish(records -> {})).isEqualTo(2);
    assertThat(replay.publish(records -> {})).as("again").isZero();

    assertThat(said())
        .containsEntry("same", "1 one")
        .containsEntry("other", "1 two")
        .containsEntry("newer", "2 one")
        .containsEntry("unread", "1 one")
        .containsEntry("added", "1 two");
  }

  @Test
  void aCandidateThatIsBehindIsNotPublished() throws Exception {
    commit(ReplayName.LIVE_GROUP, 0, 7);
    commit(NAME.group(), 0, 6);

    assertThatThrownBy(() -> replay.publish(records -> {}))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("not read as far");

    commit(NAME.group(), 0, 9);
    replay.publish(records -> {});
    assertThat(committed(ReplayName.LIVE_GROUP)).containsEntry(0, 9L);
  }

  @Test
  void theReportCountsWhatIsNotReadAnew() throws Exception {
    send(ReplayName.EXTRACTIONS, "r1", 1, "one");
    send(ReplayName.EXTRACTIONS, "r2", 2, "one");
    send(NAME.topic(), "r2", 1, "two");
    send(NAME.topic(), "r3", 1, "two");
    var out = new ByteArrayOutputStream();

    replay.report(true, new PrintStream(out, true, UTF_8));

    var articles =
        ExtractionJson.MAPPER.readTree(out.toByteArray()).path("summary").path("articles");
    assertThat(articles.path("ahead").asInt()).isEqualTo(1);
    assertThat(articles.path("notReread").asInt()).isGreaterThanOrEqualTo(2);
  }

  @Test
  void aReplayThatIsGivenUpLeavesNeitherTopicNorGroup() throws Exception {
    commit(NAME.group(), 0, 3);

    replay.delete();

    assertThat(replay.hasTopic()).isFalse();
    assertThat(committed(NAME.group())).isEmpty();
  }

  private void send(String topic, String key, int revision, String words) throws Exception {
    String value =
        """
        {"article":{"id":"%s","revision":%d},"extractor":{"name":"e","version":"%s"},"meetings":[],"agreements":[]}"""
            .formatted(key, revision, words);
    producer.send(new ProducerRecord<>(topic, key, value)).get();
  }

  private Map<String, String> said() {
    try (LatestRecords latest = new LatestRecords(broker.servers())) {
      return IntStream.range(0, latest.partitions(ReplayName.EXTRACTIONS))
          .mapToObj(number -> latest.of(ReplayName.EXTRACTIONS, number))
          .flatMap(records -> records.entrySet().stream())
          .collect(Collectors.toMap(Map.Entry::getKey, entry -> said(entry.getValue().value())));
    }
  }

  private static String said(byte[] value) {
    try {
      var json = ExtractionJson.MAPPER.readTree(value);
      return json.path("article").path("revision").asInt()
          + " "
          + json.path("extractor").path("version").asText();
    } catch (java.io.IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private void commit(String group, int partition, long offset) throws Exception {
    admin
        .alterConsumerGroupOffsets(
            group,
            Map.of(
                new TopicPartition(ReplayName.ARTICLES, partition), new OffsetAndMetadata(offset)))
        .all()
        .get();
  }

  private Map<Integer, Long> committed(String group) throws Exception {
    Map<Integer, Long> offsets = new HashMap<>();
    admin
        .listConsumerGroupOffsets(group)
        .partitionsToOffsetAndMetadata()
        .get()
        .forEach((partition, offset) -> offsets.put(partition.partition(), offset.offset()));
    return offsets;
  }
}
