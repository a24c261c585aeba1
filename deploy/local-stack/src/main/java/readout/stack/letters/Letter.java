package readout.stack.letters;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter without the bytes it carries: what it says of the record that nobody could process.
 *
 * @param id where it stands on {@code readout.dead-letters}
 * @param topic where the record came from; null where it never reached a topic
 * @param source where it stood there
 */
@SuppressWarnings("ArrayRecordComponent") // a key's bytes, compared by nobody
public record Letter(
    Place id,
    Instant time,
    String service,
    String reason,
    @Nullable String topic,
    Place source,
    String detail,
    byte @Nullable [] key) {

  static final String TOPIC = "readout.dead-letters";

  /** The reason of what stands among dead letters and is none. */
  static final String UNREADABLE = "UNREADABLE";

  private static final ObjectMapper JSON = new ObjectMapper();

  static Letter of(ConsumerRecord<byte[], byte[]> standing) {
    JsonNode json = json(standing);
    return new Letter(
        Place.of(standing),
        Instant.ofEpochMilli(standing.timestamp()),
        json.path("service").asText("unknown"),
        json.path("reason").asText(UNREADABLE).toUpperCase(java.util.Locale.ROOT),
        json.path("topic").isTextual() ? json.path("topic").asText() : null,
        new Place(json.path("partition").asInt(-1), json.path("offset").asLong(-1)),
        json.path("detail").asText("not a dead letter"),
        bytes(json, "key"));
  }

  /** The original bytes that the letter carries; null where it was too large to carry them. */
  static byte @Nullable [] value(ConsumerRecord<byte[], byte[]> standing) {
    byte[] value = bytes(json(standing), "value");
    return value == null || value.length == 0 ? null : value;
  }

  private static byte @Nullable [] bytes(JsonNode json, String field) {
    try {
      return json.path(field).isTextual() ? json.path(field).binaryValue() : null;
    } catch (IOException notBase64) {
      return null;
    }
  }

  private static JsonNode json(ConsumerRecord<byte[], byte[]> standing) {
    try {
      return standing.value() == null ? JSON.missingNode() : JSON.readTree(standing.value());
    } catch (IOException malformed) {
      return JSON.missingNode();
    }
  }
}
