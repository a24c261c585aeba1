package readout.ingest.access;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a request says of who sends it, in its header {@code Authorization} (RFC 9110). */
sealed interface Credentials {

  /** Nothing. */
  record None() implements Credentials {}

  /** A key of this service. */
  record Key(String text) implements Credentials {

    /** Without the key, which is nobody else's business. */
    @Override
    public String toString() {
      return "Key[]";
    }
  }

  /** Any other bearer token (RFC 6750); read by whoever knows the provider. */
  record Token() implements Credentials {}

  /** A scheme that is not taken, or what is not written as its scheme has it. */
  record Unreadable() implements Credentials {}

  /**
   * A key comes as a bearer token, or as the password of any user for what can send nothing else,
   * such as the web forms of older newsroom systems (RFC 7617).
   */
  static Credentials of(@Nullable String header) {
    if (header == null) {
      return new None();
    }
    String[] parts = header.strip().split(" +", 2);
    if (parts.length < 2) {
      return new Unreadable();
    }
    return switch (parts[0].toLowerCase(Locale.ROOT)) {
      case "bearer" -> parts[1].startsWith(KeyText.PREFIX) ? new Key(parts[1]) : new Token();
      case "basic" -> password(parts[1]);
      default -> new Unreadable();
    };
  }

  private static Credentials password(String encoded) {
    try {
      String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
      int colon = pair.indexOf(':');
      return colon < 0 ? new Unreadable() : new Key(pair.substring(colon + 1));
    } catch (IllegalArgumentException e) {
      return new Unreadable();
    }
  }
}
