package readout.contracts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.EnumFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;

/**
 * The one JSON form of the messages: UTF-8, enum constants in lower case, times as ISO 8601 with
 * the offset they came with, absent values as null. Fields a reader does not know are ignored, so
 * that a newer writer does not stop an older reader.
 */
public final class ContractJson {

  private static final ObjectMapper MAPPER = configure(new JsonMapper());

  private ContractJson() {}

  /** Gives a mapper the settings of the contract; answers the same mapper. */
  public static <M extends ObjectMapper> M configure(M mapper) {
    mapper.registerModule(new JavaTimeModule());
    mapper.configure(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, false);
    mapper.configure(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE, false);
    mapper.configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);
    mapper.configure(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES, true);
    mapper.configure(EnumFeature.WRITE_ENUMS_TO_LOWERCASE, true);
    mapper.configure(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS, true);
    return mapper;
  }

  /** The message as JSON in UTF-8. */
  public static byte[] write(Object message) {
    try {
      return MAPPER.writeValueAsBytes(message);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a message: " + message.getClass(), e);
    }
  }

  /**
   * The message that these bytes carry.
   *
   * @throws MalformedMessageException when they are not JSON, or not this message; its detail names
   *     the field and the fault
   */
  public static <T> T read(byte[] json, Class<T> type) throws MalformedMessageException {
    try {
      T message = MAPPER.readValue(json, type);
      if (message == null) {
        throw new MalformedMessageException(DeadLetterReason.INVALID, "the value is null", null);
      }
      return message;
    } catch (com.fasterxml.jackson.databind.JsonMappingException e) {
      throw new MalformedMessageException(DeadLetterReason.INVALID, describe(e), e);
    } catch (IOException e) {
      throw new MalformedMessageException(DeadLetterReason.MALFORMED, "not JSON in UTF-8", e);
    }
  }

  private static String describe(com.fasterxml.jackson.databind.JsonMappingException e) {
    StringBuilder path = new StringBuilder();
    for (var reference : e.getPath()) {
      path.append(path.isEmpty() || reference.getFieldName() == null ? "" : ".")
          .append(
              reference.getFieldName() == null
                  ? "[" + reference.getIndex() + "]"
                  : reference.getFieldName());
    }
    Throwable cause = e.getCause();
    String fault =
        cause instanceof IllegalArgumentException ? cause.getMessage() : "wrong type or value";
    return path.isEmpty() ? "" + fault : path + ": " + fault;
  }
}
