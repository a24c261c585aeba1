package readout.stack.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;

/**
 * A file with the id of a process and the time it was started, so that a recycled id is never taken
 * for it.
 */
public record PidFile(Path path) {

  /** Remembers a process in place of any before. */
  public void write(ProcessHandle process) throws IOException {
    Instant start = process.info().startInstant().orElseGet(Instant::now);
    Path draft = path.resolveSibling(path.getFileName() + ".new");
    Files.writeString(draft, "%d %d%n".formatted(process.pid(), start.toEpochMilli()));
    Files.move(draft, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  /** The process, if it is still the one remembered and lives. */
  public Optional<ProcessHandle> process() throws IOException {
    String[] words;
    try {
      words = Files.readString(path).strip().split(" ");
    } catch (NoSuchFileException absent) {
      return Optional.empty();
    }
    if (words.length != 2) {
      return Optional.empty();
    }
    Instant start = Instant.ofEpochMilli(Long.parseLong(words[1]));
    return LiveProcess.find(Long.parseLong(words[0]), start);
  }

  /** Forgets the process. */
  public void delete() throws IOException {
    Files.deleteIfExists(path);
  }
}
