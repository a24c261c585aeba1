package readout.e2e;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Everything that the query API tells, byte for byte but for {@code materialised} of an article and
 * {@code lag} of the statistics: when it was written here.
 */
final class QueryState {

  private static final List<String> WHOLE =
      List.of("/graph?nodes=country&limit=100", "/graph?nodes=person&limit=100");

  private static final Duration LIMIT = Duration.ofMinutes(8);
  private static final int SHOWN = 5;

  private final Readers readers;
  private final Map<String, String> state = new TreeMap<>();

  private QueryState(Readers readers) {
    this.readers = readers;
  }

  /** What is told once every article that was answered is there as it was answered. */
  static Map<String, String> after(Feed feed, Readers readers) throws Exception {
    Collection<Readers.Receipt> receipts = feed.receipts().values();
    Instant begin = Instant.now();
    for (Readers.Receipt receipt : receipts) {
      await()
          .atMost(LIMIT)
          .pollDelay(Duration.ZERO)
          .ignoreExceptionsInstanceOf(IOException.class)
          .until(() -> isAsAnswered(article(readers, receipt), receipt, feed));
    }
    System.out.printf(
        "%d articles, all there %d s after the last answer%n",
        receipts.size(), Duration.between(begin, Instant.now()).toSeconds());
    return of(readers, receipts.stream().map(Readers.Receipt::id).toList());
  }

  /** A withdrawal by id leaves the version as it was. */
  private static boolean isAsAnswered(JsonNode article, Readers.Receipt receipt, Feed feed) {
    boolean withdrawn = article.path("outcome").asText().equals("withdrawn");
    return article.path("version").asInt(-1) == receipt.version()
        && withdrawn == feed.isWithdrawn(receipt.id());
  }

  private static JsonNode article(Readers readers, Readers.Receipt receipt) throws Exception {
    return Readers.JSON.readTree(readers.get("/articles/" + receipt.id()).body());
  }

  /** The first few paths whose answers differ, with both. */
  static List<String> differences(Map<String, String> expected, Map<String, String> found) {
    Map<String, String> all = new TreeMap<>(expected);
    all.putAll(found);
    return all.keySet().stream()
        .filter(path -> !expected.getOrDefault(path, "").equals(found.getOrDefault(path, "")))
        .flatMap(
            path ->
                Stream.of(
                    "%s%n  undisturbed %s%n  disturbed   %s"
                        .formatted(path, expected.get(path), found.get(path))))
        .limit(SHOWN)
        .toList();
  }

  /** By what was asked; of these articles and of all events, people and countries. */
  static Map<String, String> of(Readers readers, Collection<String> articles)
      throws IOException, InterruptedException {
    QueryState state = new QueryState(readers);
    state.state.putAll(RecordState.of(readers));
    state.readArticles(articles);
    state.readEntities();
    return state.state;
  }

  private void readArticles(Collection<String> articles) throws IOException, InterruptedException {
    for (String article : articles) {
      readWithout("materialised", "/articles/" + article);
      read("/articles/" + article + "/events");
    }
  }

  private void readEntities() throws IOException, InterruptedException {
    for (String path : WHOLE) {
      read(path);
    }
    readWithout("lag", "/stats");
    for (String person : people()) {
      read("/people/" + person);
    }
    Set<String> countries = new HashSet<>();
    Readers.JSON
        .readTree(readers.get("/stats").body())
        .path("countries")
        .forEach(each -> countries.add(each.path("country").asText()));
    for (String country : countries) {
      read("/countries/" + country);
    }
  }

  private List<String> people() throws IOException, InterruptedException {
    List<String> people = new ArrayList<>();
    String path = "/people?limit=100";
    while (path != null) {
      String body = readers.get(path).body();
      state.put(path, body);
      JsonNode page = Readers.JSON.readTree(body);
      page.path("items").forEach(each -> people.add(each.path("id").asText()));
      path =
          page.hasNonNull("next") ? "/people?limit=100&cursor=" + page.path("next").asText() : null;
    }
    return people;
  }

  private void read(String path) throws IOException, InterruptedException {
    var answer = readers.get(path);
    state.put(path, answer.statusCode() + " " + answer.body());
  }

  private void readWithout(String field, String path) throws IOException, InterruptedException {
    var answer = readers.get(path);
    ObjectNode json = (ObjectNode) Readers.JSON.readTree(answer.body());
    json.remove(field);
    state.put(path, answer.statusCode() + " " + json);
  }
}
