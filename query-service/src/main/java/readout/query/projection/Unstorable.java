package readout.query.projection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.stream.StreamSupport;
import readout.contracts.ContractJson;
import readout.contracts.Extraction;

/**
 * Text that JSON can carry and PostgreSQL cannot keep: NUL, and surrogates without their other
 * half.
 */
final class Unstorable {

  private static final ObjectMapper MAPPER = ContractJson.configure(new ObjectMapper());

  private Unstorable() {}

  static boolean isIn(Extraction extraction) {
    return isIn(MAPPER.<JsonNode>valueToTree(extraction));
  }

  private static boolean isIn(JsonNode node) {
    return node.isTextual()
        ? isIn(node.textValue())
        : StreamSupport.stream(node.spliterator(), false).anyMatch(Unstorable::isIn);
  }

  private static boolean isIn(String text) {
    return text.codePoints().anyMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE);
  }
}
