package readout.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import readout.contracts.ArticleId;
import readout.ingest.kafka.PublishedRecords;
import readout.stack.testing.KafkaServer;

/** A broker whose disk is full while articles come. */
class FullDiskIT {

  private static final Duration LIMIT = Duration.ofSeconds(60);

  /** In KiB; the index of the metadata takes 10 MiB at once. */
  private static final int DISK = 12 << 10;

  private static final int MOST_VERSIONS = 40;
  private static final String KEY = ArticleId.of("default", "urn:full").value();

  @Test
  void whatWasAnsweredIsThereOnceTheDiskHasRoomAgain() {
    try (KafkaServer server = KafkaServer.startOnSmallDisk(DISK);
        ServiceProcess service =
            ServiceProcess.start(Map.of("KAFKA_BOOTSTRAP_SERVERS", server.bootstrapServers()))) {
      service.awaitReady();

      List<Integer> statuses = postUntilFull(service);
      await().atMost(LIMIT).until(() -> service.readiness().contains("\"answers\": false"));
      server.restart();
      int refused = statuses.size();
      await().atMost(LIMIT).until(() -> service.answerTo(article(refused)).statusCode() == 202);
      service.awaitReady();

      assertThat(statuses).hasSizeBetween(5, MOST_VERSIONS - 1).last().isEqualTo(503);
      List<Long> versions =
          PublishedRecords.all(server.bootstrapServers()).stream()
              .filter(published -> published.key().equals(KEY))
              .map(published -> published.article().version())
              .toList();
      assertThat(versions).isSorted().contains((long) refused);
      assertThat(versions.stream().distinct().toList()).hasSize(refused);
    }
  }

  /** Versions of one article, so that all go to one file; the last was refused. */
  private static List<Integer> postUntilFull(ServiceProcess service) {
    List<Integer> statuses = new ArrayList<>();
    do {
      statuses.add(service.answerTo(article(statuses.size() + 1)).statusCode());
    } while (statuses.get(statuses.size() - 1) == 202 && statuses.size() < MOST_VERSIONS);
    return statuses;
  }

  /** Letters at random, which no compression makes much shorter. */
  private static String article(int version) {
    String letters =
        new Random(version)
            .ints(700_000, 'a', 'z' + 1)
            .mapToObj(letter -> Character.toString(letter))
            .collect(Collectors.joining());
    return "{\"uri\":\"urn:full\",\"version\":\"%d\",\"body_text\":\"%s\"}"
        .formatted(version, letters);
  }
}
