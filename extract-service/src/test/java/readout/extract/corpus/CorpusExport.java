package readout.extract.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the corpus as articles/ID.json and gold/ID.json, for tools that read such folders. Its
 * argument is the folder; files of the same names are replaced.
 */
final class CorpusExport {

  private static final ObjectWriter WRITER = Corpus.MAPPER.writerWithDefaultPrettyPrinter();

  private CorpusExport() {}

  public static void main(String[] arguments) throws IOException {
    write(Path.of(arguments[0]));
  }

  static void write(Path folder) throws IOException {
    Path articles = Files.createDirectories(folder.resolve("articles"));
    Path gold = Files.createDirectories(folder.resolve("gold"));
    List<JsonNode> texts = new ArrayList<>(Corpus.sentenceNodes());
    texts.addAll(Corpus.articleNodes());
    for (JsonNode text : texts) {
      String name = text.get("id").asText() + ".json";
      WRITER.writeValue(
          articles.resolve(name).toFile(),
          picked(text, "id", "url", "source", "title", "published", "text"));
      WRITER.writeValue(
          gold.resolve(name).toFile(),
          picked(text, "id", "published", "meetings", "agreements", "difficulty"));
    }
  }

  private static ObjectNode picked(JsonNode text, String... fields) {
    ObjectNode picked = Corpus.MAPPER.createObjectNode();
    for (String field : fields) {
      JsonNode value = text.get(field);
      picked.set(
          field,
          value == null && field.equals("difficulty")
              ? Corpus.MAPPER.createArrayNode()
              : value == null ? Corpus.MAPPER.nullNode() : value);
    }
    return picked;
  }
}
