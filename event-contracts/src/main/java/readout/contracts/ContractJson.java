package readout.contracts;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.introspect.AnnotationIntrospectorPair;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * The one JSON form of the messages: UTF-8, enum constants in lower case, times as ISO 8601 with
 * the offset they came with, absent values as null. Fields a reader does not know are ignored, so
 * that a newer writer does not stop an older reader; everything else is read strictly.
 */
public final class ContractJson {

  private static final ObjectMapper MAPPER =
      configure(
          new JsonMapper(
              JsonFactory.builder().disable(JsonFactory.Feature.CHARSET_DETECTION).build()));

  private ContractJson() {}

  /** Gives a mapper the settings of the contract; answers the same mapper. */
  public static <M extends ObjectMapper> M configure(M mapper) {
    mapper.registerModule(new JavaTimeModule());
    mapper.registerModule(
        new SimpleModule("readout-contracts")
            .addDeserializer(LocalDate.class, new IsoText<>(LocalDate.class, LocalDate::parse))
            .addDeserializer(
                OffsetDateTime.class, new IsoText<>(OffsetDateTime.class, OffsetDateTime::parse)));
    mapper.setAnnotationIntrospector(
        AnnotationIntrospectorPair.pair(
            mapper.getSerializationConfig().getAnnotationIntrospector(), new LowerCaseEnums()));
    mapper.configure(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, false);
    mapper.configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);
    mapper.configure(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES, true);
    mapper.configure(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, true);
    refuseCoercion(mapper);
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
    try (JsonParser parser = MAPPER.createParser(json)) {
      if (parser.nextToken() == null) {
        throw new MalformedMessageException(DeadLetterReason.MALFORMED, "no content", null);
      }
      T message =
          MAPPER
              .readerFor(type)
              .without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
              .readValue(parser);
      if (message == null) {
        throw new MalformedMessageException(DeadLetterReason.INVALID, "the value is null", null);
      }
      if (parser.nextToken() != null) {
        throw new MalformedMessageException(DeadLetterReason.MALFORMED, "two values in one", null);
      }
      return message;
    } catch (IOException e) {
      throw fault(e);
    }
  }

  /** 5 is not "5", 1.5 not 1, "" not absent: such a value is its writer's error. */
  private static void refuseCoercion(ObjectMapper mapper) {
    mapper.configure(DeserializationFeature.ACCEPT_FLOAT_AS_INT, false);
    mapper.configure(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS, true);
    mapper.setDefaultLeniency(false);
    mapper
        .coercionConfigDefaults()
        .setCoercion(CoercionInputShape.String, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.EmptyArray, CoercionAction.Fail);
    mapper
        .coercionConfigFor(LogicalType.Textual)
        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
  }

  /** Jackson wraps a syntax error inside an object, so the whole chain of causes is looked at. */
  private static MalformedMessageException fault(IOException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof StreamConstraintsException) {
        return new MalformedMessageException(
            DeadLetterReason.TOO_LARGE, "nested too deep, or a value too long", e);
      }
      if (cause instanceof JsonParseException syntax) {
        return new MalformedMessageException(
            DeadLetterReason.MALFORMED,
            "not JSON in UTF-8, at byte " + syntax.getLocation().getByteOffset(),
            e);
      }
    }
    if (e instanceof JsonMappingException mapping) {
      return new MalformedMessageException(
          DeadLetterReason.INVALID, path(mapping) + wrong(mapping), e);
    }
    return new MalformedMessageException(DeadLetterReason.MALFORMED, "not JSON in UTF-8", e);
  }

  private static String path(JsonMappingException e) {
    StringBuilder path = new StringBuilder();
    for (var reference : e.getPath()) {
      if (reference.getFieldName() == null) {
        path.append('[').append(reference.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(reference.getFieldName());
      }
    }
    return path.isEmpty() ? "" : path + ": ";
  }

  private static String wrong(JsonMappingException e) {
    if (e instanceof ValueInstantiationException
        && e.getCause() instanceof IllegalArgumentException refused) {
      return String.valueOf(refused.getMessage());
    }
    if (e instanceof InvalidFormatException format) {
      return "not of type %s: \"%s\""
          .formatted(format.getTargetType().getSimpleName(), PlainText.shown(format.getValue()));
    }
    if (e instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
      return "missing, or not of type " + mismatch.getTargetType().getSimpleName();
    }
    return e.getCause() instanceof InputCoercionException
        ? "number out of range"
        : "wrong type or value";
  }
}
