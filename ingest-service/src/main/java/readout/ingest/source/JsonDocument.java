package readout.ingest.source;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One JSON object in UTF-8 (RFC 8259), strictly: the decoder of the JSON library takes some
 * malformed UTF-8 for characters and guesses UTF-16, and a member given twice would silently win.
 */
final class JsonDocument {

  private static final int DEEPEST = 100;

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .build();

  static {
    MAPPER
        .getFactory()
        .setStreamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build());
  }

  private JsonDocument() {}

  /** The object that these bytes are. */
  static ObjectNode parse(byte[] bytes) throws UnreadableException {
    String text = decode(bytes);
    try {
      JsonNode node = MAPPER.readTree(text);
      if (node instanceof ObjectNode object) {
        return object;
      }
      String kind = node.isMissingNode() ? "nothing" : node.getNodeType().name();
      throw new UnreadableException("not a JSON object but " + kind.toLowerCase(Locale.ROOT));
    } catch (JsonProcessingException e) {
      throw new UnreadableException(describe(e));
    }
  }

  private static String decode(byte[] bytes) throws UnreadableException {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new UnreadableException("not UTF-8: " + e.getMessage());
    }
  }

  /** The library's message may quote the article, so only the place of the fault is told. */
  private static String describe(JsonProcessingException e) {
    var place = e.getLocation();
    return place == null
        ? "not JSON"
        : "not JSON, at line %d column %d".formatted(place.getLineNr(), place.getColumnNr());
  }

  /** The bytes are no JSON object; the message says where that shows. */
  static final class UnreadableException extends Exception {

    private static final long serialVersionUID = 1L;

    UnreadableException(String message) {
      super(message);
    }
  }
}
