package readout.stack.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTest {

  @TempDir private Path folder;

  @Test
  void itFindsTheProcessItRemembers() throws IOException {
    PidFile file = new PidFile(folder.resolve("a.pid"));

    file.write(ProcessHandle.current());

    assertThat(file.process()).contains(ProcessHandle.current());
  }

  @Test
  void aProcessThatTookOverTheIdIsNotTheOneRemembered() throws IOException {
    Path path = folder.resolve("a.pid");
    long anHourAgo = Instant.now().minusSeconds(3_600).toEpochMilli();
    Files.writeString(path, ProcessHandle.current().pid() + " " + anHourAgo);

    assertThat(new PidFile(path).process()).isEmpty();
  }

  @Test
  void aProcessThatHasEndedIsNotFound() throws Exception {
    PidFile file = new PidFile(folder.resolve("a.pid"));
    Process process = new ProcessBuilder("cat").start();
    file.write(process.toHandle());

    process.destroyForcibly().waitFor();

    assertThat(file.process()).isEmpty();
  }

  @Test
  void aFileCutShortByACrashNamesNoProcess() throws IOException {
    Path path = folder.resolve("a.pid");
    Files.writeString(path, Long.toString(ProcessHandle.current().pid()));

    assertThat(new PidFile(path).process()).isEmpty();
  }
}
