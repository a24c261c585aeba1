package readout.e2e;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A service as it is packed, in a process of its own, with the settings of its environment. */
final class ServiceProcess implements AutoCloseable {

  private final Process process;
  private final int port;
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  private ServiceProcess(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** On a free port; it need not be ready on return. */
  static ServiceProcess start(String service, String heap, Map<String, String> environment)
      throws IOException {
    int port = freePort();
    ProcessBuilder builder =
        new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-jar",
                LocalStack.built(service).resolve("quarkus-run.jar").toString()));
    builder.environment().putAll(environment);
    builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
    builder.environment().putIfAbsent("QUARKUS_LOG_LEVEL", "WARN");
    builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.INHERIT);
    return new ServiceProcess(builder.start(), port);
  }

  int port() {
    return port;
  }

  boolean isReady() throws InterruptedException {
    return readiness().startsWith("200");
  }

  /** Status and body of its readiness; empty where it does not answer. */
  String readiness() throws InterruptedException {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/health/ready"))
              .timeout(Duration.ofSeconds(20))
              .build();
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      return answer.statusCode() + " " + answer.body();
    } catch (IOException notYet) {
      return "";
    }
  }

  /** What a counter has come to, its labels added up; 0 while the service does not answer. */
  double counted(String counter) throws InterruptedException {
    try {
      return new Readers(port, port)
          .metrics(List.of(port))
          .lines()
          .filter(line -> line.startsWith(counter))
          .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
          .sum();
    } catch (IOException notYet) {
      return 0;
    }
  }

  void kill() {
    LocalStack.kill(process.toHandle());
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
