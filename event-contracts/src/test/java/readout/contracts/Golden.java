package readout.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.stream.Stream;

/** The golden JSON files: each is a message as it stands on a topic, only indented. */
record Golden(String name, Class<?> type) {

  private static final ObjectMapper PLAIN = new ObjectMapper();

  private static final Map<String, Class<?>> TYPES =
      Map.of(
          "article", Article.class,
          "extraction", Extraction.class,
          "dead-letter", DeadLetter.class);

  static Stream<Golden> all() {
    return Stream.of(
            "article-usable",
            "article-agreements",
            "article-without-date",
            "article-withheld",
            "article-withdrawn",
            "extraction-meetings",
            "extraction-agreements",
            "extraction-nothing",
            "extraction-unsupported-language",
            "extraction-withdrawn",
            "dead-letter-consumed",
            "dead-letter-unrouted",
            "dead-letter-binary")
        .map(Golden::named);
  }

  static Golden named(String name) {
    return TYPES.entrySet().stream()
        .filter(type -> name.startsWith(type.getKey() + "-"))
        .map(type -> new Golden(name, type.getValue()))
        .findAny()
        .orElseThrow();
  }

  /** The message without the indentation; fields in the file's order, numbers as written. */
  byte[] compact() {
    try {
      return PLAIN.writeValueAsBytes(tree());
    } catch (IOException e) {
      throw new AssertionError(name, e);
    }
  }

  JsonNode tree() {
    String path = "golden/" + name + ".json";
    try (InputStream json = Golden.class.getResourceAsStream(path)) {
      return PLAIN.readTree(json);
    } catch (IOException e) {
      throw new AssertionError(path, e);
    }
  }

  Schemas schema() {
    return Schemas.of(type);
  }

  @Override
  public String toString() {
    return name;
  }
}
