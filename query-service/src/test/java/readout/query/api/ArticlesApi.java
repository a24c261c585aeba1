package readout.query.api;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import readout.contracts.ArticleId;
import readout.contracts.ContractJson;
import readout.contracts.Extraction;
import readout.query.Database;
import readout.query.ReadArticles;
import readout.query.Topic;
import readout.query.store.EventStore;
import readout.query.store.StoredArticle;

/** The record of articles as extraction reads them, sent once through the topic, and its lists. */
abstract class ArticlesApi {

  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static boolean filled;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String servers;

  @Inject Database database;
  @Inject EventStore store;

  @BeforeEach
  final void fill() throws Exception {
    if (filled) {
      return;
    }
    database.clear();
    send().forEach(this::awaitStored);
    while (store.renew(Instant.now()) > 0) {
      // Until nothing is left that could change beside a test.
    }
    filled = true;
    System.out.printf("events of these articles: %d%n", items("/events").size());
  }

  /** What is said last of each article. */
  private Map<ArticleId, String> send() throws Exception {
    Map<ArticleId, String> last = new HashMap<>();
    try (Topic topic = new Topic(servers)) {
      for (Extraction extraction : ReadArticles.extractions()) {
        topic.send(extraction);
        byte[] sent = ContractJson.write(extraction);
        last.put(extraction.article().id(), new String(sent, StandardCharsets.UTF_8));
      }
    }
    System.out.printf("articles: %d%n", last.size());
    return last;
  }

  private void awaitStored(ArticleId id, String sent) {
    await()
        .atMost(LIMIT)
        .until(() -> store.article(id).map(StoredArticle::extraction).orElse("").equals(sent));
  }

  static String text(String path, String accept) {
    return given()
        .accept(accept)
        .urlEncodingEnabled(false)
        .get(path)
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  /** In their order, page by page. */
  static List<JsonNode> items(String list) {
    List<JsonNode> items = new ArrayList<>();
    String cursor = "";
    while (cursor != null) {
      JsonNode page = read(text(list + "?limit=500" + cursor, "application/json"));
      page.path("items").forEach(items::add);
      cursor = page.hasNonNull("next") ? "&cursor=" + page.path("next").asText() : null;
    }
    return items;
  }

  /** In the same order. */
  static Map<String, JsonNode> byId(List<JsonNode> items) {
    Map<String, JsonNode> found = new LinkedHashMap<>();
    items.forEach(item -> found.put(item.path("id").asText(), item));
    return found;
  }

  static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new AssertionError("no JSON: " + json, e);
    }
  }

  static List<String> texts(JsonNode array, String field) {
    return array.valueStream().map(each -> each.path(field).asText()).toList();
  }

  /** Empty where the event is not dated. */
  static String day(JsonNode item, String which) {
    return item.path("date").path(which).asText("");
  }

  static String year(JsonNode item, String which) {
    return String.valueOf(LocalDate.parse(day(item, which)).getYear());
  }

  static boolean isOfOneDay(JsonNode item) {
    return item.hasNonNull("date") && day(item, "earliest").equals(day(item, "latest"));
  }

  static boolean hasStatus(JsonNode item, String status) {
    return item.path("status").asText().equals(status);
  }
}
