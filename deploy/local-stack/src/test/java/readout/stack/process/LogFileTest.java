package readout.stack.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {

  @TempDir private Path folder;

  @Test
  void itKeepsTheLastFive() throws IOException {
    LogFile log = new LogFile(folder.resolve("a.log"));
    for (int start = 1; start <= 8; start++) {
      Files.writeString(log.path(), "start " + start);
      log.rotate();
    }

    assertThat(folder.resolve("a.log.1")).hasContent("start 8");
    assertThat(folder.resolve("a.log.5")).hasContent("start 4");
    assertThat(folder.resolve("a.log.6")).doesNotExist();
    assertThat(log.path()).doesNotExist();
  }

  @Test
  void itsTailIsItsLastLinesHoweverLongItIs() throws IOException {
    LogFile log = new LogFile(folder.resolve("a.log"));
    Files.writeString(log.path(), "é".repeat(100_000) + "\nlast but one\nlast\n");

    assertThat(log.tail(2)).isEqualTo("last but one\nlast");
  }
}
