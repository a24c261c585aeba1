package readout.query.store.postgres;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import readout.contracts.ContractJson;

/**
 * Many rows as one parameter: a JSON array that a statement takes apart, since a statement a row
 * costs a round trip each.
 */
final class Rows {

  private static final ObjectMapper MAPPER = ContractJson.configure(new ObjectMapper());

  private Rows() {}

  static ArrayNode array() {
    return MAPPER.createArrayNode();
  }

  static ObjectNode row() {
    return MAPPER.createObjectNode();
  }

  static JsonNode json(@Nullable Object value) {
    return MAPPER.valueToTree(value);
  }

  /** A statement whose one parameter is {@code :rows}. */
  static void execute(EntityManager entities, String sql, ArrayNode rows) {
    if (!rows.isEmpty()) {
      entities.createNativeQuery(sql).setParameter("rows", rows.toString()).executeUpdate();
    }
  }
}
