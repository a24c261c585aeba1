package readout.ingest;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The service as it is delivered, in a process of its own that can be killed. */
final class ServiceProcess implements AutoCloseable {

  private static final Duration LIMIT = Duration.ofSeconds(90);
  private static final Pattern ADDRESS = Pattern.compile("Listening on: (http://\\S+)");

  private final Process process;
  private final Path log;
  private final HttpClient http = HttpClient.newHttpClient();

  private ServiceProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  static ServiceProcess start(Map<String, String> environment) {
    try {
      Path log = Files.createTempFile(Path.of("target"), "ingest-service", ".log");
      String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
      ProcessBuilder builder =
          new ProcessBuilder(
              List.of(java, "-Xmx256m", "-jar", "target/quarkus-app/quarkus-run.jar"));
      builder.environment().put("QUARKUS_HTTP_PORT", "0");
      builder.environment().putAll(environment);
      builder.redirectErrorStream(true).redirectOutput(log.toFile());
      return new ServiceProcess(builder.start(), log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void awaitReady() {
    await().atMost(LIMIT).until(() -> address().find());
    await().atMost(LIMIT).until(() -> get("/q/health/ready").statusCode() == 200);
  }

  /** Its exit status once it has ended of itself. */
  int awaitEnd() {
    await().atMost(LIMIT).until(() -> !process.isAlive());
    return process.exitValue();
  }

  String log() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String post(String article) {
    return answerTo(article).body();
  }

  HttpResponse<String> answerTo(String article) {
    return send(
        request("/articles")
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(article)));
  }

  /** What it tells of its dependencies. */
  String readiness() {
    return get("/q/health/ready").body();
  }

  /** The value of a metric without tags. */
  double metric(String name) {
    return get("/q/metrics")
        .body()
        .lines()
        .filter(line -> line.startsWith(name + " "))
        .mapToDouble(line -> Double.parseDouble(line.split(" ")[1]))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no metric " + name));
  }

  /** As {@code kill} does: it may end what it has begun. */
  void terminate() {
    process.destroy();
  }

  /** As {@code kill -9}. */
  void kill() {
    process.destroyForcibly();
    awaitEnd();
  }

  /** As an operator stops it. */
  void stop() {
    process.destroy();
    awaitEnd();
  }

  @Override
  public void close() {
    kill();
  }

  private HttpResponse<String> get(String path) {
    return send(request(path).GET());
  }

  private HttpRequest.Builder request(String path) {
    Matcher address = address();
    if (!address.find()) {
      throw new IllegalStateException("the service does not listen");
    }
    return HttpRequest.newBuilder(URI.create(address.group(1) + path));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(
          request.timeout(Duration.ofSeconds(20)).build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private Matcher address() {
    return ADDRESS.matcher(log());
  }
}
