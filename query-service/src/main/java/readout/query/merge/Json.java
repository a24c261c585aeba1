package readout.query.merge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import readout.contracts.ContractJson;
import readout.contracts.Evidence;
import readout.contracts.Participant;
import readout.contracts.Party;
import readout.query.event.Identities;

/** The parts that meetings and agreements have in common in what readers get. */
final class Json {

  private static final ObjectMapper MAPPER = ContractJson.configure(new ObjectMapper());

  private Json() {}

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  static ArrayNode array() {
    return MAPPER.createArrayNode();
  }

  static JsonNode of(@Nullable Object value) {
    return MAPPER.valueToTree(value);
  }

  static <T> ArrayNode list(Collection<T> values, Function<T, JsonNode> form) {
    ArrayNode array = array();
    values.forEach(value -> array.add(form.apply(value)));
    return array;
  }

  /** A participant, and what leads to it. */
  static ObjectNode participant(Participant participant) {
    ObjectNode node = (ObjectNode) of(participant);
    node.put("entity", Identities.of(participant).orElse(null));
    return node;
  }

  /** A party, and what leads to it. */
  static ObjectNode party(Party party) {
    ObjectNode node = (ObjectNode) of(party);
    node.put("entity", Identities.of(party).orElse(null));
    return node;
  }

  /** A passage and whose it is. */
  static ObjectNode evidence(Report report, Evidence evidence) {
    ObjectNode node = (ObjectNode) of(evidence);
    node.put("article", report.article().id().value());
    node.put("mention", report.event().id().value());
    return node;
  }

  /** An object that was rendered before. */
  static ObjectNode read(String object) {
    try {
      return (ObjectNode) MAPPER.readTree(object);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a JSON object", e);
    }
  }

  static JsonNode none() {
    return MAPPER.nullNode();
  }

  static ArrayNode texts(List<String> texts) {
    ArrayNode array = array();
    texts.forEach(array::add);
    return array;
  }
}
