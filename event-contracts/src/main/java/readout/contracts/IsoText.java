package readout.contracts;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads a date or time from ISO 8601 text only. Jackson's own readers also take numbers and arrays,
 * strict mode or not, and 1700000000 is not a time of the contract.
 */
@SuppressWarnings("serial") // the parser is a method reference; mappers are not serialised
final class IsoText<T> extends StdDeserializer<T> {

  private final transient Function<String, T> parser;

  IsoText(Class<T> type, Function<String, T> parser) {
    super(type);
    this.parser = parser;
  }

  @Override
  @SuppressWarnings("unchecked") // Jackson answers a value of the handled type
  public @Nullable T deserialize(JsonParser json, DeserializationContext context)
      throws IOException {
    if (!json.hasToken(JsonToken.VALUE_STRING)) {
      return (T) context.handleUnexpectedToken(handledType(), json);
    }
    try {
      return parser.apply(json.getText());
    } catch (DateTimeException e) {
      return (T) context.handleWeirdStringValue(handledType(), json.getText(), "not ISO 8601");
    }
  }
}
