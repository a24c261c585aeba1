package readout.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import readout.contracts.Article;
import readout.contracts.ArticleId;
import readout.contracts.ArticleReference;
import readout.contracts.ArticleStatus;
import readout.contracts.Extraction;
import readout.contracts.Outcome;
import readout.extract.reader.EnglishReader;

/**
 * Articles as extraction reads them: the samples, or those (ninjs) in the folders that {@code
 * readout.formats.articles} names, with commas between.
 */
public final class ReadArticles {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String FEED = "formats";
  private static final Path MODELS = Path.of("../extract-service/target/nlp-models");

  private ReadArticles() {}

  /** In the order of the files' names; the models are loaded for this and given back. */
  public static List<Extraction> extractions() throws IOException {
    String folders = System.getProperty("readout.formats.articles", "../deploy/samples");
    List<Path> files = new ArrayList<>();
    for (String folder : folders.split(",")) {
      files.addAll(files(Path.of(folder)));
    }
    EnglishReader reader = EnglishReader.load(MODELS, Extractions.EXTRACTOR);
    return files.parallelStream().map(file -> extraction(reader, article(file))).toList();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }

  private static Extraction extraction(EnglishReader reader, Article article) {
    return article.status() == ArticleStatus.USABLE
        ? reader.read(article)
        : Extraction.unread(ArticleReference.to(article), Extractions.EXTRACTOR, Outcome.WITHDRAWN);
  }

  private static Article article(Path file) {
    JsonNode ninjs = read(file);
    String uri = ninjs.path("uri").asText();
    long version = ninjs.path("version").asLong(1);
    boolean usable = ninjs.path("pubstatus").asText("usable").equals("usable");
    return new Article(
        ArticleId.of(FEED, uri),
        uri,
        FEED,
        version,
        version,
        ninjs.path("infosource").path(0).path("name").asText(null),
        ninjs.path("headline").asText(),
        body(ninjs),
        ninjs.path("language").asText(null),
        time(ninjs, "firstcreated"),
        time(ninjs, "versioncreated"),
        usable ? ArticleStatus.USABLE : ArticleStatus.CANCELED,
        null);
  }

  private static JsonNode read(Path file) {
    try {
      return JSON.readTree(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String body(JsonNode ninjs) {
    return ninjs.has("body_text")
        ? ninjs.path("body_text").asText()
        : Jsoup.parse(ninjs.path("body_xhtml").asText()).body().children().stream()
            .map(paragraph -> paragraph.text())
            .collect(Collectors.joining("\n\n"));
  }

  private static @Nullable OffsetDateTime time(JsonNode ninjs, String field) {
    return ninjs.has(field) ? OffsetDateTime.parse(ninjs.path(field).asText()) : null;
  }
}
