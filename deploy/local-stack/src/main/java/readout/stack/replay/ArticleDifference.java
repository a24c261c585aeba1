package readout.stack.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What becomes of one article's events. */
record ArticleDifference(JsonNode article, List<EventDifference> events) {

  ArticleDifference {
    events = List.copyOf(events);
  }

  static ArticleDifference of(ExtractionJson before, ExtractionJson after) {
    List<EventDifference> events = new ArrayList<>();
    for (String type : List.of("meeting", "agreement")) {
      JsonNode one = before.json().path(type + "s");
      JsonNode other = after.json().path(type + "s");
      EventPairs.of(one, other).forEach(pair -> events.add(EventDifference.of(type, pair)));
    }
    return new ArticleDifference(after.article(), events);
  }

  /** The events of which something else is told. */
  List<EventDifference> told() {
    return events.stream()
        .filter(
            event ->
                event.kind() != EventDifference.Kind.SAME
                    && event.kind() != EventDifference.Kind.RETOLD)
        .toList();
  }
}
