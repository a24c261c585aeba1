package readout.stack.postgresql;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;

/**
 * Clears away the folders of servers whose owner is gone: where both a test and the supervisor of
 * its PostgreSQL were killed, the server lives on. An owner holds a lock on {@code owner.lock},
 * which the system frees when it ends.
 */
final class OrphanSweep {

  private static final Duration SETTLED = Duration.ofMinutes(1);

  private OrphanSweep() {}

  /** Stops and deletes what nobody owns among the folders of the parent. */
  static void run(Path parent) throws IOException {
    List<Path> folders;
    try (Stream<Path> children = Files.list(parent)) {
      folders = children.filter(OrphanSweep::isSettled).toList();
    }
    for (Path folder : folders) {
      clearUnlessOwned(folder);
    }
  }

  /** A folder just made may not have been locked yet. */
  private static boolean isSettled(Path folder) {
    try {
      Instant made = Files.getLastModifiedTime(folder.resolve("owner.lock")).toInstant();
      return made.isBefore(Instant.now().minus(SETTLED));
    } catch (IOException unowned) {
      return false;
    }
  }

  private static void clearUnlessOwned(Path folder) throws IOException {
    try (FileChannel channel =
            FileChannel.open(folder.resolve("owner.lock"), StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      if (lock != null) {
        Optional<Postmaster> server = Postmaster.of(folder.resolve("data"));
        server.ifPresent(Postmaster::kill);
        FileUtils.deleteQuietly(folder.toFile());
      }
    }
  }
}
