package readout.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Everything that the query API tells of events, byte for byte. */
final class RecordState {

  private RecordState() {}

  /** By what was asked. */
  static Map<String, String> of(Readers readers) throws IOException, InterruptedException {
    Map<String, String> record = new TreeMap<>();
    for (JsonNode event : events(readers)) {
      String path = "/%ss/%s".formatted(event.path("type").asText(), event.path("id").asText());
      record.put("item of " + path, event.toString());
      record.put(path, readers.get(path).body());
    }
    return record;
  }

  private static List<JsonNode> events(Readers readers) throws IOException, InterruptedException {
    List<JsonNode> events = new ArrayList<>();
    String path = "/events?limit=100";
    while (path != null) {
      JsonNode page = Readers.JSON.readTree(readers.get(path).body());
      page.path("items").forEach(events::add);
      path =
          page.hasNonNull("next") ? "/events?limit=100&cursor=" + page.path("next").asText() : null;
    }
    return events;
  }
}
