package readout.query.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import readout.contracts.ContractJson;
import readout.query.event.EventType;

/**
 * Which fields of an item are answered.
 *
 * @param names those that are; empty for all
 */
record ItemFields(Set<String> names) {

  static final ItemFields ALL = new ItemFields(Set.of());

  private static final String ID = "id";
  private static final ObjectMapper MAPPER = ContractJson.configure(new ObjectMapper());

  private static final Set<String> OF_EVENTS =
      Set.of(
          ID,
          "type",
          "status",
          "date",
          "place",
          "topics",
          "evidence",
          "confidence",
          "mentions",
          "origins",
          "reports",
          "conflict");
  private static final Set<String> OF_MEETINGS =
      Set.of("mode", "format", "participants", "overdue");
  private static final Set<String> OF_AGREEMENTS =
      Set.of("instrument", "subject", "parties", "signatories", "meeting", "follows", "followedBy");

  ItemFields {
    names = Set.copyOf(names);
  }

  /** Fields that items of these types have; empty when one is not such a field, or there twice. */
  static Optional<ItemFields> parse(String text, Set<EventType> types) {
    Set<String> names = new HashSet<>();
    for (String name : text.split(",", -1)) {
      if (!isKnown(name, types) || !names.add(name)) {
        return Optional.empty();
      }
    }
    names.add(ID);
    return Optional.of(new ItemFields(names));
  }

  private static boolean isKnown(String name, Set<EventType> types) {
    return OF_EVENTS.contains(name)
        || (types.contains(EventType.MEETING) && OF_MEETINGS.contains(name))
        || (types.contains(EventType.AGREEMENT) && OF_AGREEMENTS.contains(name));
  }

  /** The items with these fields and no others, in their order. */
  List<String> of(List<String> items) {
    return names.isEmpty() ? items : items.stream().map(this::trimmed).toList();
  }

  private String trimmed(String item) {
    try {
      return ((ObjectNode) MAPPER.readTree(item)).retain(names).toString();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("stored as a JSON object and no longer one", e);
    }
  }
}
