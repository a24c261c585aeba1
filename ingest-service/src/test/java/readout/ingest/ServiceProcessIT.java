package readout.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import readout.contracts.ArticleId;
import readout.ingest.kafka.PublishedRecords;
import readout.stack.testing.KafkaServer;

class ServiceProcessIT {

  private static String article(int number) {
    return "{\"uri\":\"urn:killed:%d\",\"version\":\"3\",\"body_text\":\"They met.\"}"
        .formatted(number);
  }

  @Test
  void killedWhileArticlesAreSentItHasAllThatItAnsweredAndKnowsThemWhenItStartsAgain() {
    try (KafkaServer server = KafkaServer.start()) {
      Map<String, String> environment =
          Map.of("KAFKA_BOOTSTRAP_SERVERS", server.bootstrapServers());
      List<Integer> answered;
      try (ServiceProcess service = ServiceProcess.start(environment)) {
        service.awaitReady();
        answered = postUntilKilled(service);
      }

      assertThat(answered).hasSizeGreaterThanOrEqualTo(100);
      List<String> keys =
          PublishedRecords.all(server.bootstrapServers()).stream()
              .map(PublishedRecords.Published::key)
              .toList();
      assertThat(keys)
          .containsAll(
              answered.stream()
                  .map(n -> ArticleId.of("default", "urn:killed:" + n).value())
                  .toList());

      try (ServiceProcess service = ServiceProcess.start(environment)) {
        service.awaitReady();
        assertThat(answered)
            .allSatisfy(n -> assertThat(service.post(article(n))).contains("\"unchanged\""));
        assertThat(service.post("{\"uri\":\"urn:killed:0\",\"version\":2,\"body_text\":\"x\"}"))
            .contains("\"status\":409");
      }
      assertThat(PublishedRecords.all(server.bootstrapServers())).hasSameSizeAs(keys);
    }
  }

  /** The numbers of the articles that were answered as taken before the process was gone. */
  private static List<Integer> postUntilKilled(ServiceProcess service) {
    ExecutorService clients = Executors.newFixedThreadPool(32);
    List<CompletableFuture<Integer>> posts =
        IntStream.range(0, 400)
            .mapToObj(n -> CompletableFuture.supplyAsync(() -> post(service, n), clients))
            .toList();
    posts.subList(0, 100).forEach(CompletableFuture::join);
    service.kill();
    clients.shutdown();
    return posts.stream().map(CompletableFuture::join).filter(n -> n >= 0).toList();
  }

  private static int post(ServiceProcess service, int number) {
    try {
      return service.post(article(number)).contains("\"accepted\"") ? number : -1;
    } catch (UncheckedIOException e) {
      return -1; // killed before it answered
    }
  }

  @Test
  void withoutKeysItDoesNotStartOnAnotherAddress() {
    try (ServiceProcess service = ServiceProcess.start(Map.of("QUARKUS_HTTP_HOST", "0.0.0.0"))) {
      assertThat(service.awaitEnd()).isNotZero();
      assertThat(service.log())
          .contains("listens on loopback only; quarkus.http.host is 0.0.0.0")
          .doesNotContain("Listening on");
    }
  }

  @Test
  void aWrongSettingStopsTheStartAndIsNamed() {
    try (ServiceProcess service = ServiceProcess.start(Map.of("READOUT_INGEST_MAX_WAITING", "0"))) {
      assertThat(service.awaitEnd()).isNotZero();
      assertThat(service.log()).contains("readout.ingest.max-waiting");
    }
  }
}
