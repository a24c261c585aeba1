package readout.query;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import readout.stack.testing.KafkaServer;
import readout.stack.testing.PostgresqlServer;

/** The service as it is delivered, in a process of its own that can be stopped. */
public final class ServiceProcess implements AutoCloseable {

  private static final Duration LIMIT = Duration.ofSeconds(240);
  private static final Pattern ADDRESS = Pattern.compile("Listening on: (http://\\S+)");

  private final Process process;
  private final Path log;

  private ServiceProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /** Returns once it is ready. */
  public static ServiceProcess start(KafkaServer kafka, PostgresqlServer postgresql)
      throws IOException {
    Path log = Files.createTempFile(Path.of("target"), "query-service", ".log");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    ProcessBuilder builder =
        new ProcessBuilder(List.of(java, "-Xmx256m", "-jar", "target/quarkus-app/quarkus-run.jar"));
    builder
        .environment()
        .putAll(
            Map.of(
                "QUARKUS_HTTP_PORT", "0",
                "KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers(),
                "QUARKUS_DATASOURCE_JDBC_URL", postgresql.jdbcUrl(),
                "QUARKUS_DATASOURCE_USERNAME", postgresql.user(),
                "QUARKUS_DATASOURCE_PASSWORD", postgresql.password()));
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    ServiceProcess service = new ServiceProcess(builder.start(), log);
    await().atMost(LIMIT).until(() -> service.log().contains("Listening on: "));
    await().atMost(LIMIT).until(() -> service.get("/q/health/ready").statusCode() == 200);
    return service;
  }

  public URI address(String path) {
    Matcher address = ADDRESS.matcher(log());
    if (!address.find()) {
      throw new IllegalStateException("the service does not listen");
    }
    return URI.create(address.group(1) + path);
  }

  public HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(address(path)).timeout(Duration.ofSeconds(20)).build(),
            HttpResponse.BodyHandlers.ofString());
  }

  /** How long it took to end once it was told to; at most this long is waited. */
  public Duration stop(Duration atMost) throws InterruptedException {
    long begin = System.nanoTime();
    process.destroy();
    process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS);
    return Duration.ofNanos(System.nanoTime() - begin);
  }

  public String log() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
