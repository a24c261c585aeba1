package readout.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import readout.stack.testing.KafkaServer;

/** A stream of lines whose service is killed before it has taken all of them. */
class KilledBulkIT {

  private static final int LINES = 8_000;
  private static final int ANSWERED = 500;
  private static final Duration LIMIT = Duration.ofMinutes(1);

  private static final List<String> ARTICLES =
      IntStream.range(0, LINES)
          .mapToObj(i -> Article.ofMeeting("urn:e2e:killed:" + i, i).ninjs())
          .toList();

  @Test
  void whatItAnsweredIsThereAndTheWholeBodyCanBeSentAgain() throws Exception {
    try (KafkaServer kafka = KafkaServer.start()) {
      Map<String, String> environment = Map.of("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers());
      Set<String> accepted;
      try (ServiceProcess service = ServiceProcess.start("ingest-service", "256m", environment)) {
        await().atMost(LIMIT).until(service::isReady);
        accepted = acceptedUntilKilled(service);
      }
      Set<String> there = new HashSet<>(published(kafka).keySet());
      System.out.printf("%d of %d answered, %d there%n", accepted.size(), LINES, there.size());

      assertThat(accepted).hasSizeBetween(ANSWERED, LINES - 1);
      assertThat(there).containsAll(accepted);

      List<Readers.Receipt> receipts;
      try (ServiceProcess service = ServiceProcess.start("ingest-service", "256m", environment)) {
        await().atMost(LIMIT).until(service::isReady);
        receipts = new Readers(0, service.port()).postAll(ARTICLES);
      }

      assertThat(receipts)
          .hasSize(LINES)
          .allSatisfy(
              receipt ->
                  assertThat(receipt.outcome())
                      .isEqualTo(there.contains(receipt.id()) ? "unchanged" : "accepted"));
      assertThat(published(kafka))
          .hasSize(LINES)
          .allSatisfy((article, records) -> assertThat(records).isEqualTo(article + "-1"));
    }
  }

  /** The articles that it says it has taken, those included that it said so of while it died. */
  private static Set<String> acceptedUntilKilled(ServiceProcess service) throws IOException {
    Set<String> accepted = new HashSet<>();
    try (LineStream stream = LineStream.open(service.port(), ARTICLES)) {
      Optional<JsonNode> answer = stream.next();
      while (answer.isPresent()) {
        assertThat(answer.get().path("outcome").asText()).isEqualTo("accepted");
        accepted.add(answer.get().path("id").asText());
        if (accepted.size() == ANSWERED) {
          service.kill();
        }
        answer = stream.next();
      }
    }
    return accepted;
  }

  /** The {@code ce_id} of each article's records, with a comma between, by key. */
  private static Map<String, String> published(KafkaServer kafka) {
    Map<String, String> published = new HashMap<>();
    Map<String, Object> settings = Map.of("bootstrap.servers", kafka.bootstrapServers());
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor("readout.articles").stream()
              .map(each -> new TopicPartition(each.topic(), each.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
        for (ConsumerRecord<String, String> kafkaRecord : consumer.poll(Duration.ofMillis(200))) {
          String event = new String(kafkaRecord.headers().lastHeader("ce_id").value(), UTF_8);
          published.merge(kafkaRecord.key(), event, (one, other) -> one + "," + other);
        }
      }
    }
    return published;
  }
}
