package readout.ingest.source;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.Charset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One JSON object (RFC 8259), decoded before it is parsed: the decoder of the JSON library takes
 * some malformed UTF-8 for characters and guesses UTF-16. A member given twice is refused, since
 * one of the two would silently win.
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

  /** The object that these bytes are; in UTF-8 unless the request named another charset. */
  static ObjectNode parse(byte[] bytes, @Nullable Charset named) throws UnreadableException {
    String text = Encoding.ofJson(bytes, named);
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

  /** The library's message may quote the article, so only the place of the fault is told. */
  private static String describe(JsonProcessingException e) {
    var place = e.getLocation();
    return place == null
        ? "not JSON"
        : "not JSON, at line %d column %d".formatted(place.getLineNr(), place.getColumnNr());
  }
}
