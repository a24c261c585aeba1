package readout.ingest.api;

import jakarta.ws.rs.core.MediaType;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The media types in which articles are taken. */
final class MediaTypes {

  static final String NDJSON = "application/x-ndjson";

  private static final Set<String> XML =
      Set.of(
          "application/vnd.iptc.g2.newsitem+xml",
          "application/vnd.iptc.g2.newsmessage+xml",
          "application/xml",
          "text/xml");

  private static final Set<String> MULTIPART = Set.of("multipart/form-data", "multipart/mixed");

  private static final int LONGEST_BOUNDARY = 70;

  private static final String TAKEN =
      "Content-Type is not application/json, application/x-ndjson,"
          + " application/vnd.iptc.g2.newsitem+xml, application/vnd.iptc.g2.newsmessage+xml,"
          + " multipart/form-data nor multipart/mixed: ";

  private static final String CHARSET = "charset";

  private MediaTypes() {}

  /** {@code application/json} or a type built on it, such as {@code application/ninjs+json}. */
  static boolean isJson(@Nullable String contentType) {
    MediaType type = parse(contentType);
    if (type == null || !type.getType().equalsIgnoreCase("application")) {
      return false;
    }
    String subtype = type.getSubtype().toLowerCase(Locale.ROOT);
    return subtype.equals("json") || subtype.endsWith("+json");
  }

  static boolean isNdjson(@Nullable String contentType) {
    return NDJSON.equals(name(contentType));
  }

  static boolean isMultipart(@Nullable String contentType) {
    return MULTIPART.contains(name(contentType));
  }

  /** Whether a body of this type has many articles and is answered while it comes. */
  static boolean isStream(@Nullable String contentType) {
    return isNdjson(contentType) || isMultipart(contentType);
  }

  /** What parts the parts of a multipart body; of 1 to 70 characters (RFC 2046). */
  static Optional<String> boundary(@Nullable String contentType) {
    MediaType type = parse(contentType);
    return type == null
        ? Optional.empty()
        : Optional.ofNullable(type.getParameters().get("boundary"))
            .filter(boundary -> !boundary.isEmpty() && boundary.length() <= LONGEST_BOUNDARY);
  }

  /** One of the types of NewsML-G2, or XML of whatever kind. */
  static boolean isXml(@Nullable String contentType) {
    return XML.contains(name(contentType));
  }

  /** The charset that a type names, where it names one that is known. */
  static Optional<Charset> charset(@Nullable String contentType) {
    return charsetName(contentType).flatMap(MediaTypes::known);
  }

  /** Why a body of this type is refused; empty when it is taken. */
  static Optional<String> refusal(@Nullable String contentType) {
    if (isMultipart(contentType)) {
      return boundary(contentType).isPresent()
          ? Optional.empty()
          : Optional.of("Content-Type has no boundary of 1 to 70 characters: " + contentType);
    }
    boolean lines = isNdjson(contentType);
    if (!lines && !isJson(contentType) && !isXml(contentType)) {
      return Optional.of(TAKEN + (contentType == null ? "none" : contentType));
    }
    Optional<String> name = charsetName(contentType);
    Optional<Charset> charset = name.flatMap(MediaTypes::known);
    if (name.isPresent() && charset.isEmpty()) {
      return Optional.of("charset is not known: " + name.get());
    }
    return charset
        .filter(known -> lines && !hasLinesOf(known))
        .map(known -> "lines of " + NDJSON + " are UTF-8 and not " + name.orElseThrow());
  }

  /**
   * Lines are UTF-8 whatever is said of them, and clients say much on their own; but only where the
   * letters of ASCII are what they are in UTF-8 is there a line to be found.
   */
  private static boolean hasLinesOf(Charset charset) {
    byte[] line = {'{', '}', '\n'};
    return new String(line, charset).equals("{}\n");
  }

  private static Optional<String> charsetName(@Nullable String contentType) {
    MediaType type = parse(contentType);
    return type == null
        ? Optional.empty()
        : Optional.ofNullable(type.getParameters().get(CHARSET)).filter(name -> !name.isBlank());
  }

  private static Optional<Charset> known(String name) {
    try {
      return Optional.of(Charset.forName(name.strip()));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  private static String name(@Nullable String contentType) {
    MediaType type = parse(contentType);
    return type == null ? "" : (type.getType() + "/" + type.getSubtype()).toLowerCase(Locale.ROOT);
  }

  private static @Nullable MediaType parse(@Nullable String contentType) {
    try {
      return contentType == null ? null : MediaType.valueOf(contentType);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
