package readout.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import readout.ingest.kafka.PublishedRecords;
import readout.stack.testing.KafkaServer;

class FolderProcessIT {

  private static final int FILES = 1_000;
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final Duration AT_ONCE = Duration.ofMillis(20);

  @TempDir Path folder;

  @Test
  void killedWhileItTakesFilesItTakesTheRestWhenItStartsAgainAndNoneTwice() throws IOException {
    for (int i = 0; i < FILES; i++) {
      String article = "{\"uri\":\"urn:laid:%d\",\"body_text\":\"They met.\"}".formatted(i);
      Files.writeString(folder.resolve("%04d.json".formatted(i)), article);
    }
    try (KafkaServer broker = KafkaServer.start()) {
      Map<String, String> environment =
          Map.of(
              "KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers(),
              "READOUT_INGEST_FOLDER_PATH", folder.toString(),
              "READOUT_INGEST_FOLDER_SETTLE", "PT0S");
      try (ServiceProcess service = ServiceProcess.start(environment)) {
        await().atMost(LIMIT).pollInterval(AT_ONCE).until(() -> moved() >= FILES / 20);
        service.kill();
      }
      long moved = moved();
      laidAgain();

      try (ServiceProcess service = ServiceProcess.start(environment)) {
        await().atMost(LIMIT).until(() -> moved() == FILES);
      }

      assertThat(moved).isLessThan(FILES);
      List<String> keys =
          PublishedRecords.all(broker.bootstrapServers()).stream()
              .map(PublishedRecords.Published::key)
              .toList();
      assertThat(keys).hasSize(FILES).doesNotHaveDuplicates();
    }
  }

  /** As if it had been killed after it published this one and before it moved it. */
  private void laidAgain() throws IOException {
    Files.move(folder.resolve("done/0000.json"), folder.resolve("0000.json"));
  }

  private long moved() {
    Path done = folder.resolve("done");
    if (!Files.exists(done)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(done)) {
      return files.count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
