package readout.stack.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * The data of one embedded server. This JVM holds a lock on it, so that a later run can tell what a
 * killed one has left behind and clear it away.
 */
final class ServerFolder implements AutoCloseable {

  private final Path path;
  private final FileChannel owner;

  private ServerFolder(Path path, FileChannel owner) {
    this.path = path;
    this.owner = owner;
  }

  static ServerFolder create(String name) {
    try {
      Files.createDirectories(root());
      Path path = Files.createTempDirectory(root(), name + "-");
      FileChannel owner =
          FileChannel.open(
              path.resolve("owner.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      owner.lock();
      return new ServerFolder(path, owner);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The folder of all such folders, one per user of the machine. */
  static Path root() {
    return Path.of(
        System.getProperty("java.io.tmpdir"),
        "readout-test-servers-" + System.getProperty("user.name"));
  }

  Path path() {
    return path;
  }

  Path data() {
    return path.resolve("data");
  }

  Path log() {
    return path.resolve("server.log");
  }

  @Override
  public void close() {
    try (owner;
        Stream<Path> files = Files.walk(path)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
