package readout.stack.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import readout.stack.process.Daemon;
import readout.stack.process.LiveProcess;
import readout.stack.process.LogFile;
import readout.stack.process.PidFile;

/**
 * A Java program as a process of its own.
 *
 * @param arguments of {@code java}: options, class path, class or archive, its arguments
 */
record JavaComponent(
    String name,
    int port,
    List<String> arguments,
    Map<String, String> environment,
    BooleanSupplier readiness,
    LogFile log,
    PidFile pidFile)
    implements Component {

  private static final Duration STOP_LIMIT = Duration.ofSeconds(30);

  /** LZ4 is native code, of which a Java from 24 on else warns at each start (JEP 472). */
  private static final String NATIVE_ACCESS = "--enable-native-access=ALL-UNNAMED";

  @Override
  public Optional<ProcessHandle> process() throws IOException {
    return pidFile.process();
  }

  @Override
  public boolean isReady() {
    return readiness.getAsBoolean();
  }

  @Override
  public void start() throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add(NATIVE_ACCESS);
    command.addAll(arguments);
    Daemon.start(command, environment, log, pidFile);
  }

  @Override
  public void stop() throws IOException, InterruptedException {
    Optional<ProcessHandle> process = process();
    if (process.isPresent()) {
      process.get().destroy();
      if (!LiveProcess.awaitEnd(process.get(), STOP_LIMIT)) {
        process.get().destroyForcibly();
        LiveProcess.awaitEnd(process.get(), STOP_LIMIT);
      }
    }
    pidFile.delete();
  }
}
