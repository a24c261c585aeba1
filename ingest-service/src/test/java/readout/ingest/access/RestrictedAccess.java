package readout.ingest.access;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import readout.contracts.ArticleId;

/** Only who has a key or a token may send; and how tests send. */
public final class RestrictedAccess implements QuarkusTestProfile {

  static final String WIRE = KeyText.PREFIX + "wire".repeat(10);
  static final String NEXT = KeyText.PREFIX + "next".repeat(10);
  static final String OLD = KeyText.PREFIX + "old-".repeat(10);
  static final String POSTER = KeyText.PREFIX + "post".repeat(10);
  static final String DESK = KeyText.PREFIX + "desk".repeat(10);
  static final String BULKY = KeyText.PREFIX + "bulk".repeat(10);
  static final String FIGURES = KeyText.PREFIX + "figs".repeat(10);
  static final String UNKNOWN = KeyText.PREFIX + "none".repeat(10);

  private static final String FILE = "readout.ingest.access.keys";

  static String keys() {
    return "# keys of the tests\n"
        + line("wire 2026", WIRE, "")
        + line("wire old", OLD, "2020-01-01T00:00:00Z")
        + line("wire poster", POSTER, "post")
        + line("desk 2026", DESK, "")
        + line("bulky 2026", BULKY, "")
        + line("operations figures", FIGURES, "metrics");
  }

  static String line(String name, String key, String rest) {
    return "%s sha256:%s %s\n".formatted(name, KeyText.hash(key), rest);
  }

  static String newFile() {
    try {
      Path file = Files.createTempFile("readout-keys", "");
      file.toFile().deleteOnExit();
      Files.writeString(file, keys());
      return file.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        FILE,
        newFile(),
        "readout.ingest.access.reread",
        "1s",
        "readout.ingest.limit.refusals",
        "100000",
        "quarkus.log.category.\"readout\".level",
        "DEBUG");
  }

  @Override
  public List<TestResourceEntry> testResources() {
    return List.of(new TestResourceEntry(OidcProvider.class));
  }

  /** At once, as a mounted secret changes. */
  static void write(String text) {
    try {
      Path next = Files.createTempFile("readout-keys", "");
      Files.writeString(next, text);
      Path file = Path.of(ConfigProvider.getConfig().getValue(FILE, String.class));
      Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void awaitReady() {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> given().get("/q/health/ready").statusCode() == 200);
  }

  static RequestSpecification bearing(String token) {
    return given().header("Authorization", "Bearer " + token);
  }

  static Response post(String key, String uri) {
    return post(bearing(key), article(uri));
  }

  static Response post(RequestSpecification request, String json) {
    return request.contentType("application/json").body(json).post("/articles");
  }

  static String article(String uri) {
    return "{\"uri\":\"%s\",\"body_text\":\"The ministers met.\"}".formatted(uri);
  }

  static String id(String feed, String uri) {
    return ArticleId.of(feed, uri).value();
  }
}
