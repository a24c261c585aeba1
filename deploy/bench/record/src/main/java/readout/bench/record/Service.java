package readout.bench.record;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The service itself, as it is packed, in a process of its own. */
public final class Service implements AutoCloseable {

  private final Process process;
  private final URI root;
  private final HttpClient client = HttpClient.newHttpClient();

  private Service(Process process, int port) {
    this.process = process;
    this.root = URI.create("http://127.0.0.1:" + port);
  }

  /** Starts it; it need not listen yet when this returns. */
  public static Service start(Path jar, List<String> jvmOptions, String broker, String database)
      throws IOException {
    int port = freePort();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(jvmOptions);
    command.addAll(List.of("-jar", jar.toString()));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder
        .environment()
        .putAll(
            Map.of(
                "QUARKUS_HTTP_PORT",
                Integer.toString(port),
                "KAFKA_BOOTSTRAP_SERVERS",
                broker,
                "QUARKUS_DATASOURCE_JDBC_URL",
                database,
                "QUARKUS_LOG_LEVEL",
                "WARN"));
    Process process =
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.INHERIT).start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    return new Service(process, port);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** The sum of the counter over its tags that begin so; 0 while the service is not there yet. */
  static double sum(String metrics, String nameAndTags) {
    return metrics
        .lines()
        .filter(line -> line.startsWith(nameAndTags))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }

  /** What the service says of itself; nothing while it does not listen yet. */
  String metrics() throws InterruptedException {
    if (!process.isAlive()) {
      throw new IllegalStateException("the service has ended: " + process.exitValue());
    }
    HttpRequest request =
        HttpRequest.newBuilder(root.resolve("/q/metrics")).timeout(Duration.ofSeconds(10)).build();
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    } catch (IOException notYet) {
      return "";
    }
  }

  /** Where it listens, or will. */
  public URI root() {
    return root;
  }

  /** Waits until it says that it is ready; at most so long. */
  public void awaitReady(Duration most) throws InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(root.resolve("/q/health/ready")).build();
    long end = System.nanoTime() + most.toNanos();
    while (System.nanoTime() < end) {
      try {
        if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
          return;
        }
      } catch (IOException notYet) {
        // It does not listen yet.
      }
      if (!process.isAlive()) {
        throw new IllegalStateException("the service has ended: " + process.exitValue());
      }
      Thread.sleep(200);
    }
    throw new IllegalStateException("the service is not ready after " + most);
  }

  ProcessHandle handle() {
    return process.toHandle();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(20, java.util.concurrent.TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
