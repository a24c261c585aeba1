package readout.stack.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** An event, or a field of it, in a few words. */
final class EventText {

  private EventText() {}

  /** Its status, its day, its place and who takes part. */
  static String of(JsonNode event) {
    List<String> parts = new ArrayList<>();
    parts.add(event.path("status").asText());
    for (String field : List.of("instrument", "date", "place", "participants", "parties")) {
      if (event.hasNonNull(field) && !event.path(field).isEmpty(null)) {
        parts.add(value(field, event.path(field)));
      } else if (event.path(field).isTextual()) {
        parts.add(event.path(field).asText());
      }
    }
    return String.join(" | ", parts);
  }

  /** What the event was read from. */
  static String quote(JsonNode event) {
    return event.path("evidence").path(0).path("quote").asText().replaceAll("\\s+", " ");
  }

  static String value(String field, JsonNode value) {
    if (value.isNull() || value.isMissingNode()) {
      return "none";
    }
    return switch (field) {
      case "date" -> value.path("edtf").asText();
      case "place" -> place(value);
      case "participants", "parties", "signatories" -> list(value);
      default -> value.isTextual() ? value.asText() : value.toString();
    };
  }

  private static String place(JsonNode place) {
    return StreamSupport.stream(place.spliterator(), false)
        .filter(JsonNode::isTextual)
        .map(JsonNode::asText)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static String list(JsonNode actors) {
    return StreamSupport.stream(actors.spliterator(), false)
        .map(EventText::actor)
        .collect(Collectors.joining("; "));
  }

  /** An unnamed side is shown by what it belongs to. */
  static String actor(JsonNode actor) {
    JsonNode affiliation = actor.path("affiliation");
    String country =
        affiliation.path("country").asText("").isEmpty()
            ? actor.path("country").asText("")
            : affiliation.path("country").asText();
    String name = actor.path("name").isTextual() ? actor.path("name").asText() : "";
    if (name.isEmpty()) {
      return "[" + (country.isEmpty() ? affiliation.path("name").asText() : country) + "]";
    }
    return country.isEmpty() ? name : name + " (" + country + ")";
  }
}
