package readout.ingest.api;

import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The media types in which articles are taken. */
final class MediaTypes {

  static final String NDJSON = "application/x-ndjson";

  private static final String CHARSET = "charset";

  private MediaTypes() {}

  /** {@code application/json} or a type built on it, such as {@code application/ninjs+json}. */
  static boolean isJson(@Nullable String contentType) {
    MediaType type = parse(contentType);
    if (type == null || !type.getType().equalsIgnoreCase("application")) {
      return false;
    }
    String subtype = type.getSubtype().toLowerCase(Locale.ROOT);
    return (subtype.equals("json") || subtype.endsWith("+json")) && isUtf8(type);
  }

  static boolean isNdjson(@Nullable String contentType) {
    MediaType type = parse(contentType);
    return type != null && NDJSON.equalsIgnoreCase(type.getType() + "/" + type.getSubtype());
  }

  /** Why a type is refused. */
  static String refusal(@Nullable String contentType) {
    return "Content-Type is not application/json in UTF-8 nor application/x-ndjson: "
        + (contentType == null ? "none" : contentType);
  }

  private static boolean isUtf8(MediaType type) {
    return "utf-8".equalsIgnoreCase(type.getParameters().getOrDefault(CHARSET, "utf-8"));
  }

  private static @Nullable MediaType parse(@Nullable String contentType) {
    try {
      return contentType == null ? null : MediaType.valueOf(contentType);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
