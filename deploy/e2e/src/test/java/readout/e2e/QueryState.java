package readout.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Everything that the query API tells, byte for byte but for {@code materialised} of an article and
 * {@code lag} of the statistics: when it was written here.
 */
final class QueryState {

  private static final List<String> WHOLE =
      List.of("/graph?nodes=country&limit=100", "/graph?nodes=person&limit=100");

  private final Readers readers;
  private final Map<String, String> state = new TreeMap<>();

  private QueryState(Readers readers) {
    this.readers = readers;
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
