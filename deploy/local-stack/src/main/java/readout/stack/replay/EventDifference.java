package readout.stack.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of one event of one article.
 *
 * @param type {@code meeting} or {@code agreement}
 * @param before null where it is added
 * @param after null where it is removed
 * @param fields those of the record that differ; empty where only its evidence, its wording or its
 *     confidence do
 */
record EventDifference(
    String type, @Nullable JsonNode before, @Nullable JsonNode after, Set<String> fields) {

  /** How the event is told, not what is told of it. */
  private static final Set<String> TELLING = Set.of("id", "evidence", "confidence");

  /** What becomes of an event. */
  enum Kind {
    ADDED,
    REMOVED,
    CHANGED,
    /** The same record from other words, or with another confidence. */
    RETOLD,
    SAME
  }

  EventDifference {
    fields = Set.copyOf(fields);
  }

  static EventDifference of(String type, EventPairs.Pair pair) {
    JsonNode before = pair.before();
    JsonNode after = pair.after();
    return before == null || after == null
        ? new EventDifference(type, before, after, Set.of())
        : new EventDifference(type, before, after, differing(before, after));
  }

  Kind kind() {
    if (before == null) {
      return Kind.ADDED;
    }
    if (after == null) {
      return Kind.REMOVED;
    }
    if (!fields.isEmpty()) {
      return Kind.CHANGED;
    }
    return before.equals(after) ? Kind.SAME : Kind.RETOLD;
  }

  /** The one there is; the later where there are two. */
  JsonNode event() {
    return after == null ? java.util.Objects.requireNonNull(before) : after;
  }

  private static Set<String> differing(JsonNode before, JsonNode after) {
    Set<String> fields = new TreeSet<>();
    for (JsonNode each : List.of(before, after)) {
      for (Iterator<String> names = each.fieldNames(); names.hasNext(); ) {
        String field = names.next();
        if (!TELLING.contains(field) && !isSame(field, before.path(field), after.path(field))) {
          fields.add(field);
        }
      }
    }
    return fields;
  }

  private static boolean isSame(String field, JsonNode one, JsonNode other) {
    return switch (field) {
      case "date" -> withoutWords(one).equals(withoutWords(other));
      // It names the meeting by an id that changes with the meeting's own fields.
      case "meeting" -> one.isTextual() == other.isTextual();
      default -> one.equals(other);
    };
  }

  private static JsonNode withoutWords(JsonNode date) {
    if (date instanceof ObjectNode object) {
      return object.deepCopy().without("text");
    }
    return date;
  }
}
