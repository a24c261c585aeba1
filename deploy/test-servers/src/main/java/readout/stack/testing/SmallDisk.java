package readout.stack.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A disk of its own, in memory (tmpfs), that can be filled to its last block. Only root of Linux
 * may mount one, and not in every container.
 */
final class SmallDisk implements AutoCloseable {

  private static final int BLOCK = 4 << 10;

  private final Path folder;
  private final Thread unmount = new Thread(this::unmount);

  private SmallDisk(Path folder) {
    this.folder = folder;
  }

  /** Mounts one of so many MiB at this folder, which is made. */
  static SmallDisk mount(Path folder, int mebibytes) throws IOException {
    Files.createDirectories(folder);
    int status =
        run("mount", "-t", "tmpfs", "-o", "size=" + mebibytes + "m", "tmpfs", folder.toString());
    if (status != 0) {
      throw new IOException("not mounted: " + folder);
    }
    SmallDisk disk = new SmallDisk(folder);
    Runtime.getRuntime().addShutdownHook(disk.unmount);
    return disk;
  }

  /** Whether one can be mounted here. */
  static boolean isPossible() {
    try {
      Path folder = Files.createTempDirectory("readout-disk");
      try (SmallDisk disk = mount(folder, 1)) {
        return Files.isDirectory(disk.folder);
      } finally {
        Files.delete(folder);
      }
    } catch (IOException e) {
      return false;
    }
  }

  /** Leaves no room for anything. */
  void fill() {
    try (OutputStream filler = Files.newOutputStream(filler())) {
      while (true) {
        filler.write(new byte[BLOCK]);
      }
    } catch (IOException full) {
      if (room() > 0) {
        throw new UncheckedIOException(full);
      }
    }
  }

  /** Takes back what {@link #fill} did. */
  void makeRoom() {
    try {
      Files.deleteIfExists(filler());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** In bytes. */
  private long room() {
    try {
      return Files.getFileStore(folder).getUsableSpace();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path filler() {
    return folder.resolve("filler");
  }

  @Override
  public void close() {
    unmount();
    Runtime.getRuntime().removeShutdownHook(unmount);
  }

  private void unmount() {
    try {
      run("umount", folder.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int run(String... command) throws IOException {
    try {
      return new ProcessBuilder(List.of(command))
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
