package readout.stack.postgresql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import readout.stack.process.LiveProcess;

/**
 * The server process of a data folder, as its {@code postmaster.pid} gives it: it may have been
 * started by a process that is long gone.
 */
public record Postmaster(ProcessHandle process, int port) {

  private static final String FILE = "postmaster.pid";

  /**
   * The server that runs on the folder, if one does; a recycled process id is told by its start
   * time.
   */
  public static Optional<Postmaster> of(Path data) throws IOException {
    List<String> lines = lines(data);
    if (lines.size() < 4) {
      return Optional.empty();
    }
    Instant started = Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip()));
    int port = Integer.parseInt(lines.get(3).strip());
    return LiveProcess.find(pid(lines), started).map(process -> new Postmaster(process, port));
  }

  /**
   * Deletes a pid file left by a crash whose process id now belongs to some other program:
   * PostgreSQL would take that for itself and refuse to start.
   */
  static void forgetImpostor(Path data) throws IOException {
    List<String> lines = lines(data);
    if (!lines.isEmpty()
        && of(data).isEmpty()
        && ProcessHandle.of(pid(lines)).filter(ProcessHandle::isAlive).isPresent()) {
      Files.delete(data.resolve(FILE));
    }
  }

  /** Ends the server at once, as a crash would. */
  void kill() {
    process.destroyForcibly();
  }

  private static List<String> lines(Path data) throws IOException {
    try {
      return Files.readAllLines(data.resolve(FILE));
    } catch (NoSuchFileException absent) {
      return List.of();
    }
  }

  private static long pid(List<String> lines) {
    return Long.parseLong(lines.get(0).strip());
  }
}
