package readout.query.timeline;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The parts of sentences that meetings and agreements have in common. */
final class Words {

  private Words() {}

  /** "A", "A and B", "A, B and C". */
  static String list(List<String> names) {
    int last = names.size() - 1;
    return last < 1
        ? String.join("", names)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }

  /** Each participant or party of an array, with office and side where they are reported. */
  static List<String> names(JsonNode actors) {
    List<String> names = new ArrayList<>();
    actors.forEach(actor -> names.add(name(actor)));
    return names;
  }

  private static String name(JsonNode actor) {
    String name = text(actor, "name");
    String role = text(actor, "role");
    String side = text(actor.path("affiliation"), "name");
    if (!actor.path("kind").asText().equals("person") && !name.isEmpty()) {
      return name;
    }
    if (!name.isEmpty()) {
      List<String> told = Stream.of(role, side).filter(part -> !part.isEmpty()).toList();
      return told.isEmpty() ? name : name + " (" + String.join(", ", told) + ")";
    }
    String whose = side.isEmpty() ? "somebody" : side;
    return role.isEmpty() ? whose : whose + " (" + role + ", not named)";
  }

  /** " in Brussels", " in Paris (Elysee Palace)"; empty where no place is reported. */
  static String where(JsonNode place) {
    String name = text(place, "name");
    String city = text(place, "city");
    if (city.isEmpty()) {
      return name.isEmpty() ? "" : " in " + name;
    }
    return " in " + city + (name.isEmpty() || name.equals(city) ? "" : " (" + name + ")");
  }

  /** The text of a field; empty where it has none. */
  static String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isNull() || value.isMissingNode() ? "" : value.asText();
  }
}
