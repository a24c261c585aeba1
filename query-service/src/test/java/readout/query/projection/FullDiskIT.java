package readout.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import readout.query.ManyMeetings;
import readout.query.ServiceProcess;
import readout.query.Topic;
import readout.stack.testing.KafkaServer;
import readout.stack.testing.SmallDiskPostgresql;

/** A database whose disk is full while extractions come. Needs root of Linux, which may mount. */
class FullDiskIT {

  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final String FULL = "waiting for=database fault=PSQLException 53100";
  private static final int BEFORE = 20;
  private static final int ALL = 800;
  private static final int OCTETS = 12_000;

  @Test
  void whatComesWaitsUntilTheDiskHasRoomAgain() throws Exception {
    assumeTrue(SmallDiskPostgresql.isPossible(), "no disk can be mounted here");
    try (KafkaServer kafka = KafkaServer.start();
        SmallDiskPostgresql postgresql = SmallDiskPostgresql.start();
        ServiceProcess service = ServiceProcess.start(kafka, postgresql.server());
        Topic topic = new Topic(kafka.bootstrapServers())) {
      send(topic, 0, BEFORE);
      await().atMost(LIMIT).until(() -> materialised(service) == BEFORE);
      postgresql.fill();
      send(topic, BEFORE, ALL);
      await().atMost(LIMIT).until(() -> service.log().contains(FULL));
      double whenFull = materialised(service);
      postgresql.makeRoom();
      if (!postgresql.isAlive()) {
        postgresql.server().restart();
      }

      await().atMost(LIMIT).until(() -> materialised(service) == ALL);
      await().atMost(LIMIT).until(() -> service.get("/q/health/ready").statusCode() == 200);
      assertThat(whenFull).isBetween((double) BEFORE, ALL - 1.0);
      assertThat(topic.deadLetters(key -> true)).isEmpty();
    }
  }

  private static void send(Topic topic, int from, int to) {
    IntStream.range(from, to).forEach(n -> topic.send(ManyMeetings.extraction(n, OCTETS)));
  }

  private static double materialised(ServiceProcess service)
      throws IOException, InterruptedException {
    return service
        .get("/q/metrics")
        .body()
        .lines()
        .filter(line -> line.startsWith("readout_query_records_total"))
        .filter(line -> line.contains("materialised"))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
        .sum();
  }
}
