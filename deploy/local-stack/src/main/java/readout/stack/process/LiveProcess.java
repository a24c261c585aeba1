package readout.stack.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Finds a process by its id and the time it was started, so that a recycled id is never taken for
 * it.
 */
public final class LiveProcess {

  private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(3);

  private LiveProcess() {}

  /**
   * The process if it runs and started at that time; the system's own clock may have been set by
   * seconds since.
   */
  public static Optional<ProcessHandle> find(long id, Instant start) {
    return ProcessHandle.of(id)
        .filter(process -> startedAbout(process, start))
        .filter(LiveProcess::isRunning);
  }

  /** Waits for the end of a process; false when it still runs after that time. */
  public static boolean awaitEnd(ProcessHandle process, Duration limit)
      throws InterruptedException {
    Instant end = Instant.now().plus(limit);
    while (isRunning(process)) {
      if (Instant.now().isAfter(end)) {
        return false;
      }
      Thread.sleep(20);
    }
    return true;
  }

  private static boolean isRunning(ProcessHandle process) {
    return process.isAlive() && !isDefunct(process);
  }

  private static boolean startedAbout(ProcessHandle process, Instant time) {
    return process
        .info()
        .startInstant()
        .map(start -> Duration.between(start, time).abs().compareTo(CLOCK_TOLERANCE) <= 0)
        .orElse(true);
  }

  /**
   * Ended, but not yet collected by its parent; in a container without an init it stays so for
   * ever.
   */
  private static boolean isDefunct(ProcessHandle process) {
    try {
      String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
      return stat.startsWith("Z", stat.lastIndexOf(')') + 2);
    } catch (IOException notLinux) {
      return false;
    }
  }
}
