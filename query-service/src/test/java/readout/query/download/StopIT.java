package readout.query.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import readout.query.ManyMeetings;
import readout.query.ServiceProcess;
import readout.query.SlowClient;
import readout.query.Topic;
import readout.stack.testing.KafkaServer;
import readout.stack.testing.PostgresqlServer;

/** The end of a service of which many fetch tables and take nothing. */
class StopIT {

  private static final int MANY = 500;
  private static final int OCTETS = 12_000;
  private static final int DOWNLOADS = 32;

  /** That of the server for requests, 5 s, and some for all else. */
  private static final Duration IN_TIME = Duration.ofSeconds(12);

  @Test
  void whoTakesNothingDoesNotKeepTheServiceFromStopping() throws Exception {
    try (KafkaServer kafka = KafkaServer.start();
        PostgresqlServer postgresql = PostgresqlServer.start();
        ServiceProcess service = ServiceProcess.start(kafka, postgresql)) {
      fill(kafka);
      await()
          .atMost(Duration.ofMinutes(1))
          .until(() -> service.get("/q/metrics").body(), StopIT::allAreThere);
      List<SlowClient> clients = new ArrayList<>();
      for (int n = 0; n < DOWNLOADS; n++) {
        clients.add(SlowClient.ask(service.address("/meetings"), "text/csv"));
        assertThat(clients.get(n).read(100)).startsWith("HTTP/1.1 200");
      }

      Duration took = service.stop(Duration.ofMinutes(1));

      assertThat(took).as(service.log()).isLessThan(IN_TIME);
      assertThat(service.log())
          .contains("query-service stopped")
          .contains("All HTTP requests complete")
          .doesNotContain("Timed out");
      for (SlowClient client : clients) {
        assertThatThrownBy(client::rest).isInstanceOf(IOException.class);
        client.close();
      }
    }
  }

  private static boolean allAreThere(String metrics) {
    return metrics
        .lines()
        .filter(line -> line.startsWith("readout_query_records_total"))
        .filter(line -> line.contains("materialised"))
        .anyMatch(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))) == MANY);
  }

  private static void fill(KafkaServer kafka) {
    try (Topic topic = new Topic(kafka.bootstrapServers())) {
      IntStream.range(0, MANY).forEach(n -> topic.send(ManyMeetings.extraction(n, OCTETS)));
    }
  }
}
