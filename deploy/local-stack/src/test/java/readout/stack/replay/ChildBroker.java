package readout.stack.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.io.FileUtils;

/** A broker in a process of its own that ends with this one. */
public final class ChildBroker implements AutoCloseable {

  private final Path folder;
  private final int port;
  private final Process process;

  private ChildBroker(Path folder, int port) throws IOException {
    this.folder = folder;
    this.port = port;
    this.process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx192m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    String.join(File.pathSeparator, "target/classes", "target/local-stack/lib/*"),
                    "readout.stack.kafka.KafkaMain",
                    folder.resolve("data").toString(),
                    Integer.toString(port),
                    "--child"))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
  }

  /** Returns when its topics are there. */
  public static ChildBroker start() {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = free.getLocalPort();
      free.close();
      ChildBroker broker = new ChildBroker(Files.createTempDirectory("readout-replay"), port);
      if (broker.process.inputReader(UTF_8).readLine() == null) {
        throw new IllegalStateException("the broker has ended");
      }
      return broker;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String servers() {
    return "127.0.0.1:" + port;
  }

  @Override
  public void close() {
    process.destroy();
    try {
      process.waitFor();
      FileUtils.deleteDirectory(folder.toFile());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
