package readout.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import readout.contracts.ArticleId;
import readout.ingest.kafka.PublishedRecords;
import readout.stack.testing.KafkaCluster;

/** Every record on three nodes, of which two must have it: one may go, and two may not. */
class ThreeNodesIT {

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final Duration ELECTION = Duration.ofSeconds(30);

  private final List<String> answered = new ArrayList<>();

  @Test
  void withOneNodeGonePostsGoOnWithTwoTheyAreRefusedAndNothingIsLost() {
    try (KafkaCluster kafka = KafkaCluster.start();
        ServiceProcess service =
            ServiceProcess.start(Map.of("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers()))) {
      service.awaitReady();
      IntStream.range(0, 50).forEach(n -> assertThat(post(service, "all:" + n)).isEqualTo(202));

      kafka.kill(0);
      await().atMost(ELECTION).until(() -> post(service, "election") == 202);
      IntStream.range(0, 50).forEach(n -> postUntilTaken(service, "two:" + n));
      service.awaitReady();

      kafka.kill(1);
      HttpResponse<String> refused = service.answerTo(article("refused"));
      assertThat(refused.statusCode()).isEqualTo(503);
      assertThat(refused.headers().firstValue("Retry-After")).hasValue("2");
      assertThat(refused.body()).contains("urn:readout:problem:broker-unavailable");
      assertThat(post(service, "all:0")).as("known, unchanged").isEqualTo(202);
      await().atMost(LIMIT).until(() -> service.readiness().contains("\"answers\": false"));

      kafka.restart(0, 1);
      postUntilTaken(service, "refused");
      IntStream.range(0, 50).forEach(n -> postUntilTaken(service, "back:" + n));
      service.awaitReady();

      List<String> keys =
          PublishedRecords.all(kafka.bootstrapServers()).stream()
              .map(PublishedRecords.Published::key)
              .toList();
      assertThat(keys).containsAll(answered);
      assertThat(revisions(kafka)).as("each article in one revision").containsOnly(1L);
    }
  }

  private void postUntilTaken(ServiceProcess service, String name) {
    await()
        .atMost(LIMIT)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(200))
        .until(() -> post(service, name) == 202);
  }

  private int post(ServiceProcess service, String name) {
    int status = service.answerTo(article(name)).statusCode();
    if (status == 202) {
      answered.add(ArticleId.of("default", uri(name)).value());
    }
    return status;
  }

  private static List<Long> revisions(KafkaCluster kafka) {
    return PublishedRecords.all(kafka.bootstrapServers()).stream()
        .map(published -> published.article().revision())
        .distinct()
        .toList();
  }

  private static String article(String name) {
    return "{\"uri\":\"%s\",\"version\":\"1\",\"body_text\":\"They met.\"}".formatted(uri(name));
  }

  private static String uri(String name) {
    return "urn:nodes:" + name;
  }
}
