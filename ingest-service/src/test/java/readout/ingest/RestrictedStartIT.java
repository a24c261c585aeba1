package readout.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service as it is delivered, with a file of keys. */
class RestrictedStartIT {

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final Pattern PORT = Pattern.compile("Listening on: http://0\\.0\\.0\\.0:(\\d+)");

  @TempDir Path folder;

  private Map<String, String> environment(String keys) throws Exception {
    Path file = Files.writeString(folder.resolve("keys"), keys);
    Map<String, String> environment = new HashMap<>();
    environment.put("READOUT_INGEST_ACCESS_KEYS", file.toString());
    environment.put("QUARKUS_HTTP_HOST", "0.0.0.0");
    environment.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:1");
    return environment;
  }

  @Test
  void itListensOnAnyAddressAndWritesAnAuditLogOfItsOwn() throws Exception {
    Map<String, String> environment = environment("wire 2027 sha256:" + "0".repeat(64));
    Path audit = folder.resolve("audit.log");
    environment.put("QUARKUS_LOG_HANDLER_FILE_AUDIT_ENABLED", "true");
    environment.put("QUARKUS_LOG_HANDLER_FILE_AUDIT_PATH", audit.toString());
    environment.put("QUARKUS_LOG_CATEGORY__READOUT_AUDIT__HANDLERS", "audit");

    try (ServiceProcess service = ServiceProcess.start(environment)) {
      await().atMost(LIMIT).until(() -> port(service).find());

      assertThat(delete(port(service))).isEqualTo(401);
      await().atMost(LIMIT).until(() -> Files.exists(audit) && Files.size(audit) > 0);
      assertThat(Files.readAllLines(audit))
          .singleElement()
          .asString()
          .contains("refused feed=- key=- from=127.0.0.1 reason=no-credentials method=DELETE");
      assertThat(service.log()).contains("keys=[wire/2027]").doesNotContain("0".repeat(64));
    }
  }

  @Test
  void aFileOfKeysThatCannotBeTakenStopsTheStart() throws Exception {
    try (ServiceProcess service = ServiceProcess.start(environment("wire readout_secret"))) {
      assertThat(service.awaitEnd()).isNotZero();
      assertThat(service.log())
          .contains("line 1 is not: FEED NAME sha256:HASH")
          .doesNotContain("readout_secret")
          .doesNotContain("Listening on");
    }
  }

  private static Matcher port(ServiceProcess service) {
    return PORT.matcher(service.log());
  }

  private static int delete(Matcher port) throws Exception {
    assertThat(port.find()).isTrue();
    URI article = URI.create("http://127.0.0.1:" + port.group(1) + "/articles/1");
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(article).DELETE().build(),
            HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }
}
