package readout.stack.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Starts processes that outlive their starter and its terminal. */
public final class Daemon {

  private Daemon() {}

  /**
   * Starts it with its output in the log and no input, in a session of its own where the system has
   * {@code setsid}, else deaf to the terminal's hang-up; remembers it in the pid file.
   */
  public static ProcessHandle start(
      List<String> command, Map<String, String> environment, LogFile log, PidFile pidFile)
      throws IOException {
    log.rotate();
    Files.createDirectories(pidFile.path().getParent());
    List<String> detached = new ArrayList<>();
    detached.add(isOnPath("setsid") ? "setsid" : "nohup");
    detached.addAll(command);
    ProcessBuilder builder =
        new ProcessBuilder(detached)
            .redirectInput(new File("/dev/null"))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.path().toFile()));
    builder.environment().putAll(environment);
    ProcessHandle process = builder.start().toHandle();
    pidFile.write(process);
    return process;
  }

  private static boolean isOnPath(String program) {
    for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
      if (Files.isExecutable(Path.of(folder, program))) {
        return true;
      }
    }
    return false;
  }
}
