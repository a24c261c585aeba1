package readout.ingest.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboxTest {

  private static final Instant NOW = Instant.parse("2026-01-23T10:00:00Z");
  private static final Duration SETTLE = Duration.ofSeconds(2);

  @TempDir Path folder;
  private Inbox inbox;

  @BeforeEach
  void open() {
    inbox = new Inbox(folder, SETTLE);
  }

  private Path file(String name, String content, Instant modified) throws IOException {
    Path file = Files.writeString(folder.resolve(name), content);
    return Files.setLastModifiedTime(file, FileTime.from(modified));
  }

  @Test
  void aFileThatWasFinishedAWhileAgoIsTakenAtOnce() throws IOException {
    Path file = file("a.json", "{}", NOW.minus(SETTLE));

    assertThat(inbox.settled(NOW)).containsExactly(file);
  }

  @Test
  void aFileThatIsWrittenIsTakenOnceItHasNotChangedForAWhile() throws IOException {
    Path file = file("a.json", "{", NOW);
    assertThat(inbox.settled(NOW)).isEmpty();
    assertThat(inbox.isWaiting()).isTrue();
    assertThat(inbox.settled(NOW.plusSeconds(1))).isEmpty();

    file("a.json", "{}", NOW.plusSeconds(1));
    assertThat(inbox.settled(NOW.plusSeconds(2))).isEmpty();

    assertThat(inbox.settled(NOW.plusSeconds(3))).containsExactly(file);
  }

  /** The clock of a network share may be ahead of ours. */
  @Test
  void aFileFromTheFutureIsTakenOnceItWasSeenUnchangedForAWhile() throws IOException {
    Path file = file("a.json", "{}", NOW.plus(Duration.ofDays(1)));
    assertThat(inbox.settled(NOW)).isEmpty();

    assertThat(inbox.settled(NOW.plus(SETTLE))).containsExactly(file);
  }

  @Test
  void aFileThatIsWrittenOnWhileItIsTakenIsNotWhole() throws IOException {
    Path file = file("a.json", "{", NOW.minus(SETTLE));
    inbox.settled(NOW);
    assertThat(inbox.isStillWhole(file)).isTrue();

    file("a.json", "{}", NOW.plusSeconds(1));

    assertThat(inbox.isStillWhole(file)).isFalse();
    assertThat(inbox.settled(NOW.plusSeconds(1))).isEmpty();
  }

  @Test
  void onlyFilesOfArticlesAreTakenAndByName() throws IOException {
    Instant before = NOW.minus(Duration.ofHours(1));
    Path second = file("b.ndjson", "{}", before);
    Path first = file("a.JSON", "{}", before);
    for (String other :
        new String[] {".a.json", "a.json.part", "a.json.tmp", "a.txt", "a.problem.json", "json"}) {
      file(other, "{}", before);
    }
    Files.createDirectory(folder.resolve("folder.json"));

    assertThat(inbox.settled(NOW)).containsExactly(first, second);
  }

  @Test
  void aLinkIsNotFollowed(@TempDir Path elsewhere) throws IOException {
    Path secret = Files.writeString(elsewhere.resolve("secret.json"), "{}");
    Files.setLastModifiedTime(secret, FileTime.from(NOW.minusSeconds(60)));
    Files.createSymbolicLink(folder.resolve("a.json"), secret);

    assertThat(inbox.settled(NOW)).isEmpty();
    assertThat(inbox.settled(NOW.plusSeconds(60))).isEmpty();
  }
}
