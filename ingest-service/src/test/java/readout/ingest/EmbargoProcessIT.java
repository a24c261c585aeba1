package readout.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import readout.contracts.ArticleId;
import readout.ingest.kafka.PublishedRecords;
import readout.ingest.kafka.PublishedRecords.Published;
import readout.stack.testing.KafkaServer;

class EmbargoProcessIT {

  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final int ARTICLES = 20;

  @Test
  void killedWhileArticlesWaitItPublishesEachOnceAfterItsEndWhenItStartsAgain() {
    try (KafkaServer broker = KafkaServer.start()) {
      Map<String, String> environment =
          Map.of("KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers());
      Instant end;
      try (ServiceProcess service = ServiceProcess.start(environment)) {
        service.awaitReady();
        end = Instant.now().plusSeconds(8);
        for (int i = 0; i < ARTICLES; i++) {
          assertThat(service.post(article(i, end))).contains("\"outcome\":\"embargoed\"");
        }
        assertThat(service.post(article(0, end))).contains("\"outcome\":\"unchanged\"");
        service.kill();
      }
      assertThat(PublishedRecords.all(broker.bootstrapServers())).isEmpty();

      try (ServiceProcess service = ServiceProcess.start(environment)) {
        service.awaitReady();
        await().atMost(LIMIT).until(() -> waiting(broker) == 0);
        service.kill();
      }
      try (ServiceProcess service = ServiceProcess.start(environment)) {
        service.awaitReady();
        assertThat(service.post(article(0, end))).contains("\"outcome\":\"unchanged\"");
      }

      List<Published> published = PublishedRecords.all(broker.bootstrapServers());
      assertThat(published).hasSize(ARTICLES).extracting(Published::key).doesNotHaveDuplicates();
      assertThat(published)
          .allSatisfy(
              record ->
                  assertThat(Instant.parse(record.headers().get("ce_time"))).isAfterOrEqualTo(end));
    }
  }

  private static long waiting(KafkaServer broker) {
    return IntStream.range(0, ARTICLES)
        .mapToObj(i -> ArticleId.of("default", "urn:embargo:killed:" + i))
        .map(id -> PublishedRecords.waiting(id, broker.bootstrapServers()))
        .filter(records -> records.get(records.size() - 1).until() != null)
        .count();
  }

  private static String article(int number, Instant until) {
    return "{\"uri\":\"urn:embargo:killed:%d\",\"embargoed\":\"%s\",\"body_text\":\"They met.\"}"
        .formatted(number, until);
  }
}
