package readout.stack.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What every broker for tests must do. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class KafkaServerContract {

  private static final String TOPIC = "readout.articles";

  private final KafkaServer server = start();

  protected abstract KafkaServer start();

  @AfterAll
  void close() {
    server.close();
  }

  @Test
  void itHasTheTopicsOfReadoutAndNoOthers() throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", server.bootstrapServers()))) {
      var topics = admin.listTopics().names().get();
      var articles = admin.describeTopics(List.of(TOPIC)).allTopicNames().get().get(TOPIC);

      assertThat(topics)
          .containsExactlyInAnyOrder(
              "readout.articles",
              "readout.embargoed",
              "readout.extractions",
              "readout.events",
              "readout.dead-letters");
      assertThat(articles.partitions()).hasSize(12);
    }
  }

  @Test
  void nothingCreatesATopicByAccident() {
    try (var producer = producer(Map.of("max.block.ms", 2_000, "acks", "all"))) {
      var record = new ProducerRecord<>("readout.misspelt", "a", "b");

      assertThatThrownBy(() -> producer.send(record).get())
          .isInstanceOf(ExecutionException.class)
          .hasRootCauseInstanceOf(UnknownTopicOrPartitionException.class);
    }
  }

  @Test
  void aRecordOfSevenMebibytesFits() throws Exception {
    String value = "x".repeat(7 << 20);

    produce("large", List.of(value));

    assertThat(consume("large")).containsExactly(value);
  }

  @Test
  void acknowledgedRecordsSurviveAKill() throws Exception {
    List<String> values = IntStream.range(0, 500).mapToObj(Integer::toString).toList();

    produce("killed", values);
    server.kill();
    server.restart();

    assertThat(consume("killed")).isEqualTo(values);
  }

  @Test
  void recordsSurviveAnOrderlyRestart() throws Exception {
    produce("restarted", List.of("before"));
    server.stop();
    server.restart();
    produce("restarted", List.of("after"));

    assertThat(consume("restarted")).containsExactly("before", "after");
  }

  private void produce(String key, List<String> values) throws Exception {
    try (var producer =
        producer(Map.of("acks", "all", "max.request.size", 8 << 20, "buffer.memory", 64 << 20))) {
      List<Future<?>> acknowledgements = new ArrayList<>();
      for (String value : values) {
        acknowledgements.add(producer.send(new ProducerRecord<>(TOPIC, key, value)));
      }
      for (var acknowledgement : acknowledgements) {
        acknowledgement.get();
      }
    }
  }

  private KafkaProducer<String, String> producer(Map<String, Object> settings) {
    Map<String, Object> all = new HashMap<>(settings);
    all.put("bootstrap.servers", server.bootstrapServers());
    return new KafkaProducer<>(all, new StringSerializer(), new StringSerializer());
  }

  private List<String> consume(String key) {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", server.bootstrapServers(), "auto.offset.reset", "earliest");
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      List<TopicPartition> partitions =
          IntStream.range(0, 12).mapToObj(number -> new TopicPartition(TOPIC, number)).toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      return readToEnd(consumer).stream()
          .filter(record -> record.key().equals(key))
          .map(ConsumerRecord::value)
          .toList();
    }
  }

  private static List<ConsumerRecord<String, String>> readToEnd(
      KafkaConsumer<String, String> consumer) {
    Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
    List<ConsumerRecord<String, String>> records = new ArrayList<>();
    while (ends.entrySet().stream()
        .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
      consumer.poll(Duration.ofMillis(200)).forEach(records::add);
    }
    return records;
  }
}
