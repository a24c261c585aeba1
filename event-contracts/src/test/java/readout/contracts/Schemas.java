package readout.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

/** The JSON Schemas of the messages, read from where a program would find them. */
record Schemas(String file) {

  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private static final Map<Class<?>, String> FILES =
      Map.of(
          Article.class, "article.schema.json",
          Extraction.class, "extraction.schema.json",
          DeadLetter.class, "dead-letter.schema.json");

  static Schemas of(Class<?> message) {
    return new Schemas(FILES.get(message));
  }

  /** What is wrong with this message; empty when it is valid. Formats are checked too. */
  List<Error> faults(JsonNode message) {
    Schema schema =
        REGISTRY.getSchema(SchemaLocation.of("classpath:readout/contracts/schema/" + file));
    return schema.validate(
        message,
        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
  }

  /** The schema itself. */
  JsonNode tree() {
    try (InputStream json = Article.class.getResourceAsStream("schema/" + file)) {
      return new ObjectMapper().readTree(json);
    } catch (IOException e) {
      throw new AssertionError(file, e);
    }
  }
}
