package readout.query.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** People, organisations and places in the words of schema.org; what is not known is left out. */
final class LinkedParts {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Addresses addresses;

  LinkedParts(Addresses addresses) {
    this.addresses = addresses;
  }

  static ObjectNode typed(String type) {
    return NODES.objectNode().put("@type", type);
  }

  static void put(ObjectNode node, String property, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      node.put(property, value);
    }
  }

  /** One value as it is, several as an array, none not at all. */
  static void put(ObjectNode node, String property, List<? extends JsonNode> values) {
    if (values.size() == 1) {
      node.set(property, values.get(0));
    } else if (!values.isEmpty()) {
      ArrayNode array = node.putArray(property);
      array.addAll(values);
    }
  }

  static List<JsonNode> texts(Stream<String> texts) {
    return texts.<JsonNode>map(NODES::textNode).toList();
  }

  /** Participants, parties or signatories. */
  List<ObjectNode> actors(JsonNode item, String field) {
    return Items.each(item, field).map(this::actor).toList();
  }

  private ObjectNode actor(JsonNode actor) {
    return switch (Items.text(actor, "kind")) {
      case "person" -> person(actor);
      case "country" -> state(actor);
      default -> organisation(actor);
    };
  }

  /** One whom the reports do not name is a person without a name. */
  private ObjectNode person(JsonNode actor) {
    ObjectNode person = typed("Person");
    String entity = Items.textOrNull(actor, "entity");
    put(person, "@id", entity == null ? null : addresses.person(entity));
    put(person, "name", Items.textOrNull(actor, "name"));
    put(person, "jobTitle", Items.textOrNull(actor, "role"));
    JsonNode side = actor.path("affiliation");
    if (Items.textOrNull(side, "name") != null) {
      ObjectNode affiliation = typed("Organization");
      put(affiliation, "name", Items.textOrNull(side, "name"));
      country(affiliation, Items.textOrNull(side, "country"));
      person.set("affiliation", affiliation);
    }
    return person;
  }

  /** As one who acts: a Country of schema.org is a place, which attends nothing. */
  private static ObjectNode state(JsonNode actor) {
    ObjectNode state = typed("GovernmentOrganization");
    put(state, "name", Items.name(actor));
    String code = Items.textOrNull(actor, "country");
    country(state, code == null ? Items.textOrNull(actor.path("affiliation"), "country") : code);
    return state;
  }

  private ObjectNode organisation(JsonNode actor) {
    ObjectNode organisation = typed("Organization");
    String entity = Items.textOrNull(actor, "entity");
    put(organisation, "@id", entity == null ? null : addresses.organisation(entity));
    put(organisation, "name", Items.name(actor));
    return organisation;
  }

  private static void country(ObjectNode whose, @Nullable String code) {
    if (code != null) {
      whose.set("address", typed("PostalAddress").put("addressCountry", code));
    }
  }

  /** Null where no place is reported. */
  static @Nullable ObjectNode place(JsonNode item) {
    JsonNode place = item.path("place");
    String city = Items.textOrNull(place, "city");
    String country = Items.textOrNull(place, "country");
    if (Items.textOrNull(place, "name") == null) {
      return null;
    }
    ObjectNode node = typed("Place").put("name", Items.text(place, "name"));
    if (city != null || country != null) {
      ObjectNode address = typed("PostalAddress");
      put(address, "addressLocality", city);
      put(address, "addressCountry", country);
      node.set("address", address);
    }
    return node;
  }

  /** A value of ours, and where it is said which there are. */
  ObjectNode term(String code) {
    return typed("DefinedTerm")
        .put("termCode", code)
        .put("name", code.replace('_', ' '))
        .put("inDefinedTermSet", addresses.vocabulary());
  }
}
