package readout.stack.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A program of the local stack, run as a child that ends when the pipe to its standard input is
 * closed; the operating system closes it even when this JVM is killed.
 */
final class ServerProcess {

  private static final long STOP_LIMIT_SECONDS = 40;

  private final Process process;
  private final String readyLine;

  private ServerProcess(Process process, String readyLine) {
    this.process = process;
    this.readyLine = readyLine;
  }

  /**
   * What a program may do.
   *
   * @param prefix the command that runs it so
   */
  record Limit(List<String> prefix) {

    static final Limit NONE = new Limit(List.of());

    /**
     * A write that makes a file longer fails, as on a full disk; a block is of 512 bytes (POSIX).
     */
    static Limit ofFiles(int kibibytes) {
      return new Limit(
          List.of("sh", "-c", "ulimit -f %d && exec \"$@\"".formatted(2 * kibibytes), "sh"));
    }
  }

  /** Starts it and waits for its line {@code ready …}. */
  static ServerProcess start(
      Path log, List<String> jvmOptions, String mainClass, String... arguments) {
    return start(Limit.NONE, log, jvmOptions, mainClass, arguments);
  }

  static ServerProcess start(
      Limit limit, Path log, List<String> jvmOptions, String mainClass, String... arguments) {
    List<String> command = new ArrayList<>(limit.prefix());
    command.addAll(command(jvmOptions, mainClass, arguments));
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .start();
      BufferedReader output = process.inputReader(UTF_8);
      String line = output.readLine();
      if (line == null) {
        throw new IllegalStateException(mainClass + " did not start: " + Files.readString(log));
      }
      return new ServerProcess(process, line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> command(
      List<String> jvmOptions, String mainClass, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(jvmOptions);
    command.addAll(List.of("-cp", folder().resolve("lib").resolve("*").toString(), mainClass));
    command.addAll(List.of(arguments));
    return command;
  }

  /** The folder that the module {@code deploy/local-stack} packs. */
  static Path folder() {
    String folder = Setting.of("readout.local-stack", "");
    if (folder.isEmpty() || !Files.isDirectory(Path.of(folder, "lib"))) {
      throw new IllegalStateException(
          "readout.local-stack is not the folder packed by deploy/local-stack: '" + folder + "'");
    }
    return Path.of(folder);
  }

  String readyLine() {
    return readyLine;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Closes the pipe and waits for the end, which is forced after 40 s. */
  void stop() {
    try {
      process.outputWriter().close();
    } catch (IOException alreadyBroken) {
      // The process has ended.
    }
    awaitEnd();
  }

  void kill() {
    process.destroyForcibly();
    awaitEnd();
  }

  /** Waits for the end, which is forced after 40 s. */
  void awaitEnd() {
    try {
      if (!process.waitFor(STOP_LIMIT_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
