package readout.extract.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import readout.contracts.Article;
import readout.contracts.ArticleId;
import readout.contracts.ArticleStatus;

/** An article and the events that it is known to report. */
record GoldArticle(Article article, List<JsonNode> meetings, List<JsonNode> agreements) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** All articles of a folder with {@code articles/ID.json} and {@code gold/ID.json}, by name. */
  static List<GoldArticle> all(Path folder) throws IOException {
    List<GoldArticle> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder.resolve("articles"))) {
      for (Path file : files.sorted().toList()) {
        JsonNode gold = JSON.readTree(folder.resolve("gold").resolve(file.getFileName()).toFile());
        all.add(
            new GoldArticle(
                article(JSON.readTree(file.toFile())),
                list(gold.path("meetings")),
                list(gold.path("agreements"))));
      }
    }
    return all;
  }

  private static List<JsonNode> list(JsonNode array) {
    List<JsonNode> all = new ArrayList<>();
    array.forEach(all::add);
    return all;
  }

  private static Article article(JsonNode json) {
    String uri = "urn:gold:" + json.path("id").asText();
    OffsetDateTime published = published(json.path("published").asText());
    return new Article(
        ArticleId.of("gold", uri),
        uri,
        "gold",
        1,
        1,
        json.path("source").isTextual() ? json.path("source").asText() : null,
        json.path("title").isTextual() ? json.path("title").asText() : "",
        json.path("text").asText(),
        "en",
        published,
        published,
        ArticleStatus.USABLE,
        null);
  }

  private static @Nullable OffsetDateTime published(String text) {
    return text.length() < 10
        ? null
        : LocalDate.parse(text.substring(0, 10)).atTime(12, 0).atOffset(ZoneOffset.UTC);
  }
}
