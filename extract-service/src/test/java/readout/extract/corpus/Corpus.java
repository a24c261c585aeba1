package readout.extract.corpus;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Reads texts with their gold records: the project's own, or those of a folder. */
final class Corpus {

  static final JsonMapper MAPPER =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private Corpus() {}

  /** The project's own sentences, by file and line. */
  static List<CorpusText> sentences() {
    return texts(sentenceNodes());
  }

  /** The project's own articles, by name. */
  static List<CorpusText> articles() {
    return texts(articleNodes());
  }

  /** What {@link #sentences} are read from, one object a line. */
  static List<JsonNode> sentenceNodes() {
    List<JsonNode> nodes = new ArrayList<>();
    for (Path file : files(own("sentences"))) {
      lines(file).forEach(line -> nodes.add(node(line)));
    }
    return nodes;
  }

  /** What {@link #articles} are read from, one object a file. */
  static List<JsonNode> articleNodes() {
    return files(own("articles")).stream().map(file -> node(text(file))).toList();
  }

  /** The texts of a folder with articles/ID.json and gold/ID.json. */
  static List<CorpusText> folder(Path folder) {
    List<JsonNode> nodes = new ArrayList<>();
    for (Path file : files(folder.resolve("gold"))) {
      ObjectNode node = (ObjectNode) node(text(file));
      JsonNode article = node(text(folder.resolve("articles").resolve(file.getFileName())));
      List.of("text", "title", "source", "published")
          .forEach(field -> node.set(field, article.get(field)));
      nodes.add(node);
    }
    return texts(nodes);
  }

  private static List<CorpusText> texts(List<JsonNode> nodes) {
    return nodes.stream().map(node -> MAPPER.convertValue(node, CorpusText.class)).toList();
  }

  private static Path own(String folder) {
    try {
      return Path.of(Objects.requireNonNull(Corpus.class.getResource(folder), folder).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(folder, e);
    }
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> lines(Path file) {
    return text(file).lines().toList();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  private static JsonNode node(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
