package readout.query.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads the JSON of events; a field that is not there is one without a value. */
final class Items {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Items() {}

  static JsonNode read(String item) {
    try {
      return MAPPER.readTree(item);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("an item that is not JSON", e);
    }
  }

  /** Null when there is no value, or one of no text. */
  static @Nullable String textOrNull(JsonNode node, String field) {
    String text = node.path(field).asText("");
    return text.isBlank() || node.path(field).isNull() ? null : text;
  }

  /** Empty when there is no value. */
  static String text(JsonNode node, String field) {
    return Objects.requireNonNullElse(textOrNull(node, field), "");
  }

  static Stream<JsonNode> each(JsonNode node, String field) {
    return StreamSupport.stream(node.path(field).spliterator(), false);
  }

  /** What there is of each, without repetition. */
  static List<String> texts(Stream<JsonNode> nodes, Function<JsonNode, @Nullable String> text) {
    return nodes.flatMap(node -> Stream.ofNullable(text.apply(node))).distinct().toList();
  }

  /** By the fullest name there is: an unnamed side by whom it stands for. */
  static @Nullable String name(JsonNode participant) {
    String name = textOrNull(participant, "name");
    return name == null ? textOrNull(participant.path("affiliation"), "name") : name;
  }

  /** The name and the town or country, once each. */
  static @Nullable String place(JsonNode item) {
    JsonNode place = item.path("place");
    String name = textOrNull(place, "name");
    String city = textOrNull(place, "city");
    return name == null || city == null || name.contains(city) ? name : name + ", " + city;
  }
}
