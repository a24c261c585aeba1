package readout.extract.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import readout.contracts.Article;
import readout.contracts.ArticleId;
import readout.contracts.ArticleStatus;

/**
 * Reads an article from a file: ninjs of any version, the JSON of {@code readout.articles}, JSON
 * with {@code text} and {@code title}, else plain text. More forgiving than ingest-service, and
 * without its identities: for looking at one article, not for publishing it.
 */
public final class ArticleFile {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String FEED = "file";

  private ArticleFile() {}

  /**
   * The article in the file.
   *
   * @param published the day of publication where the file gives none, or null
   * @throws IOException when the file cannot be read, or holds no text
   */
  public static Article read(Path file, @Nullable LocalDate published) throws IOException {
    String text = Files.readString(file, StandardCharsets.UTF_8);
    return parse(String.valueOf(file.getFileName()), text, published);
  }

  /**
   * The article in the text of a file.
   *
   * @param name the file's, which names the article where nothing else does
   * @param published the day of publication where the text gives none, or null
   * @throws IOException when it holds no text of an article
   */
  public static Article parse(String name, String text, @Nullable LocalDate published)
      throws IOException {
    return text.stripLeading().startsWith("{")
        ? ofJson(name, json(name, text), published)
        : article(name, null, "", text, null, noon(published));
  }

  private static JsonNode json(String name, String text) throws IOException {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IOException("not JSON: " + name, e);
    }
  }

  private static Article ofJson(String name, JsonNode json, @Nullable LocalDate published)
      throws IOException {
    return article(
        first(json, "uri", "id").orElse(name),
        first(json, "source")
            .or(() -> inArray(json, "name", "infosource", "infosources", "infoSources"))
            .orElse(null),
        first(json, "headline", "title").or(() -> inArray(json, "value", "headlines")).orElse(""),
        body(json),
        first(json, "language").orElse(null),
        first(json, "published", "firstcreated", "firstCreated", "versioncreated", "versionCreated")
            .flatMap(ArticleFile::time)
            .orElseGet(() -> noon(published)));
  }

  private static Article article(
      String uri,
      @Nullable String source,
      String headline,
      String body,
      @Nullable String language,
      @Nullable OffsetDateTime published)
      throws IOException {
    if (body.isBlank()) {
      throw new IOException("no text in " + uri);
    }
    return new Article(
        ArticleId.of(FEED, uri),
        uri,
        FEED,
        1,
        1,
        source,
        headline,
        body,
        language,
        published,
        null,
        ArticleStatus.USABLE,
        null);
  }

  private static String body(JsonNode json) {
    return first(json, "body", "text", "body_text")
        .or(() -> first(json, "body_xhtml", "body_html").map(Markup::text))
        .or(() -> bodyOfArray(json))
        .orElse("");
  }

  /** Of the bodies of ninjs 2 and 3 the plain one, else the first with markup. */
  private static Optional<String> bodyOfArray(JsonNode json) {
    Optional<JsonNode> plain =
        elements(json.path("bodies")).filter(body -> !mediaType(body).contains("html")).findFirst();
    return plain
        .flatMap(body -> first(body, "value"))
        .or(() -> inArray(json, "value", "bodies").map(Markup::text));
  }

  private static String mediaType(JsonNode body) {
    return first(body, "contenttype", "contentType").orElse("");
  }

  private static Optional<String> first(JsonNode json, String... names) {
    return Stream.of(names)
        .map(json::path)
        .filter(JsonNode::isTextual)
        .map(JsonNode::asText)
        .filter(text -> !text.isBlank())
        .findFirst();
  }

  private static Optional<String> inArray(JsonNode json, String member, String... names) {
    return Stream.of(names)
        .flatMap(name -> elements(json.path(name)))
        .flatMap(element -> first(element, member).stream())
        .findFirst();
  }

  private static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  /** A time with its offset, or a day. */
  private static Optional<OffsetDateTime> time(String text) {
    try {
      return Optional.of(
          text.length() > 10
              ? OffsetDateTime.parse(text)
              : OffsetDateTime.of(LocalDate.parse(text), LocalTime.NOON, ZoneOffset.UTC));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static @Nullable OffsetDateTime noon(@Nullable LocalDate day) {
    return day == null ? null : OffsetDateTime.of(day, LocalTime.NOON, ZoneOffset.UTC);
  }
}
