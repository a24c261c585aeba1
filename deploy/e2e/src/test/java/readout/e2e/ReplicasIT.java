package readout.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import readout.stack.testing.KafkaServer;
import readout.stack.testing.PostgresqlServer;

/** Two replicas of query-service on one database, one of which is killed under load. */
@Tag("long")
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class ReplicasIT {

  private static final int ARTICLES = 3_000;
  private static final Duration LIMIT = Duration.ofMinutes(4);
  private static final List<Reports.Message> MESSAGES = Reports.of(ARTICLES, 7);

  @Test
  void oneOfTwoKilledUnderLoadChangesNothing() throws Exception {
    Map<String, String> undisturbed;
    try (KafkaServer kafka = KafkaServer.start();
        PostgresqlServer postgresql = PostgresqlServer.start();
        QueryReplica alone = QueryReplica.start(kafka, postgresql)) {
      send(kafka, MESSAGES);
      awaitAll(alone);
      undisturbed = RecordState.of(alone.readers());
    }

    Map<String, String> disturbed;
    try (KafkaServer kafka = KafkaServer.start();
        PostgresqlServer postgresql = PostgresqlServer.start();
        QueryReplica stays = QueryReplica.start(kafka, postgresql)) {
      await().atMost(LIMIT).until(stays::isReady);
      try (QueryReplica killed = QueryReplica.start(kafka, postgresql)) {
        await().atMost(LIMIT).until(killed::isReady);
        send(kafka, MESSAGES.subList(0, ARTICLES / 3));
        await().atMost(LIMIT).until(() -> killed.consumed() > 0 && stays.consumed() > 0);
        Thread load =
            new Thread(() -> send(kafka, MESSAGES.subList(ARTICLES / 3, MESSAGES.size())));
        double before = killed.consumed();
        load.start();
        await().atMost(LIMIT).pollDelay(Duration.ZERO).until(() -> killed.consumed() > before);
        killed.kill();
        load.join();
      }
      try (QueryReplica again = QueryReplica.start(kafka, postgresql)) {
        awaitAll(stays);
        await().atMost(LIMIT).until(again::isReady);
        disturbed = RecordState.of(again.readers());
        assertChangesLeadTo(disturbed, stays.readers());
      }
    }
    System.out.printf("%d articles, %d events%n", ARTICLES, undisturbed.size() / 2);

    assertThat(undisturbed).hasSizeGreaterThan(ARTICLES / 10);
    assertThat(disturbed).isEqualTo(undisturbed);
  }

  private static void send(KafkaServer kafka, List<Reports.Message> messages) {
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", kafka.bootstrapServers(), "acks", "all"),
            new StringSerializer(),
            new StringSerializer())) {
      List<Future<RecordMetadata>> sent = new ArrayList<>();
      for (Reports.Message message : messages) {
        sent.add(
            producer.send(
                new ProducerRecord<>("readout.extractions", message.article(), message.json())));
      }
      for (Future<RecordMetadata> each : sent) {
        assertThat(each).succeedsWithin(Duration.ofMinutes(1));
      }
    }
  }

  private static void awaitAll(QueryReplica replica) {
    Map<String, Long> latest = new HashMap<>();
    MESSAGES.forEach(message -> latest.merge(message.article(), message.revision(), Math::max));
    latest.forEach(
        (article, revision) ->
            await()
                .atMost(LIMIT)
                .pollDelay(Duration.ZERO)
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(() -> revision(replica, article) >= revision));
  }

  private static long revision(QueryReplica replica, String article) throws Exception {
    return Readers.JSON
        .readTree(replica.readers().get("/articles/" + article).body())
        .path("revision")
        .asLong();
  }

  /** Who follows the changes from the first has each event once, and no other. */
  private static void assertChangesLeadTo(Map<String, String> record, Readers readers)
      throws Exception {
    Set<String> followed = new HashSet<>();
    String next = "0";
    JsonNode items;
    do {
      JsonNode page = Readers.JSON.readTree(readers.get("/changes?limit=500&after=" + next).body());
      items = page.path("items");
      next = page.path("next").asText(next);
      for (JsonNode change : items) {
        String path = "/%ss/%s".formatted(change.path("type").asText(), change.path("id").asText());
        boolean fits =
            switch (change.path("change").asText()) {
              case "created", "split" -> followed.add(path);
              case "changed" -> followed.contains(path);
              default -> followed.remove(path);
            };
        assertThat(fits).as("%s", change).isTrue();
      }
    } while (!items.isEmpty());
    Set<String> there = new HashSet<>(record.keySet());
    there.removeIf(key -> key.startsWith("item"));
    assertThat(followed).isEqualTo(there);
  }
}
