package readout.query.access;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Only who has a key or a token may read, also from the pages of one other site. */
public final class RequiredAccess implements QuarkusTestProfile {

  static final String DESK = KeyText.PREFIX + "desk".repeat(10);
  static final String BOARD = KeyText.PREFIX + "bord".repeat(10);
  static final String OLD = KeyText.PREFIX + "old-".repeat(10);
  static final String SITE = "https://desk.example";

  static String keys() {
    return "# keys of the tests\n"
        + ("desk sha256:" + KeyText.hash(DESK) + "\n")
        + ("old sha256:" + KeyText.hash(OLD) + " 2020-01-01T00:00:00Z\n");
  }

  @Override
  public Map<String, String> getConfigOverrides() {
    try {
      Path file = Files.createTempFile("readout-keys", "");
      file.toFile().deleteOnExit();
      Files.writeString(file, keys());
      return Map.of(
          "readout.query.access.mode", "required",
          "readout.query.access.keys", file.toString(),
          "readout.query.access.reread", "1s",
          "quarkus.log.category.\"readout\".level", "DEBUG",
          "quarkus.http.cors.enabled", "true",
          "quarkus.http.cors.origins", SITE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public List<TestResourceEntry> testResources() {
    return List.of(new TestResourceEntry(OidcProvider.class));
  }
}
