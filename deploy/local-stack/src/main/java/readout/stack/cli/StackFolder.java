package readout.stack.cli;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import readout.stack.process.LogFile;
import readout.stack.process.PidFile;

/** Where one stack keeps its data, logs and pid files; nothing is written outside. */
record StackFolder(Path path) {

  static final int DEFAULT_PORT_BASE = 8080;

  Path dataOf(String name) {
    return path.resolve(name);
  }

  LogFile logOf(String name) {
    return new LogFile(path.resolve("logs").resolve(name + ".log"));
  }

  PidFile pidFileOf(String name) {
    return new PidFile(path.resolve("run").resolve(name + ".pid"));
  }

  Programs programs() {
    return new Programs(path.resolve("programs"));
  }

  ReplayFolder replay() {
    return new ReplayFolder(path.resolve("replay"));
  }

  /** The port base of the last start, or the default. */
  int portBase() throws IOException {
    try {
      return Integer.parseInt(Files.readString(portBaseFile()).strip());
    } catch (NoSuchFileException absent) {
      return DEFAULT_PORT_BASE;
    }
  }

  void keepPortBase(int portBase) throws IOException {
    Files.createDirectories(portBaseFile().getParent());
    Files.writeString(portBaseFile(), portBase + "\n");
  }

  /**
   * Keeps other commands that change this stack away until it is closed; fails when one is at work.
   */
  FileLock lock() throws IOException, StackFailure {
    Files.createDirectories(path);
    FileChannel channel =
        FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = channel.tryLock();
    if (lock == null) {
      channel.close();
      throw new StackFailure("another deploy/up, down or replay is at work in " + path);
    }
    return lock;
  }

  private Path portBaseFile() {
    return path.resolve("run").resolve("port-base");
  }
}
