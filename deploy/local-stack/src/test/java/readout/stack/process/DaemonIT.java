package readout.stack.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DaemonIT {

  @TempDir private Path folder;

  @Test
  void itOutlivesTheProgramThatStartedIt() throws Exception {
    Process starter =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Starter.class.getName(),
                folder.toString())
            .inheritIO()
            .start();

    starter.waitFor(30, TimeUnit.SECONDS);

    ProcessHandle daemon = new PidFile(folder.resolve("d.pid")).process().orElseThrow();
    assertThat(starter.isAlive()).isFalse();
    daemon.destroyForcibly();
    daemon.onExit().get(30, TimeUnit.SECONDS);
    assertThat(Files.readString(folder.resolve("d.log"))).isEqualTo("setting\n");
  }

  static final class Starter {

    private Starter() {}

    public static void main(String[] args) throws Exception {
      Path folder = Path.of(args[0]);
      LogFile log = new LogFile(folder.resolve("d.log"));
      Daemon.start(
          List.of("sh", "-c", "echo $SETTING; exec tail -f /dev/null"),
          Map.of("SETTING", "setting"),
          log,
          new PidFile(folder.resolve("d.pid")));
      while (log.tail(1).isEmpty()) {
        Thread.onSpinWait();
      }
    }
  }
}
