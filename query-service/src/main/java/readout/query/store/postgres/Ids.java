package readout.query.store.postgres;

import java.util.HexFormat;
import java.util.UUID;
import readout.contracts.ArticleId;
import readout.query.event.EventId;

/** Ids are 128 bits in hexadecimal; the database keeps them as uuid, which sorts the same. */
final class Ids {

  private Ids() {}

  static UUID uuid(ArticleId id) {
    return uuid(id.value());
  }

  static UUID uuid(EventId id) {
    return uuid(id.value());
  }

  static UUID uuid(String hex) {
    return new UUID(
        Long.parseUnsignedLong(hex, 0, 16, 16), Long.parseUnsignedLong(hex, 16, 32, 16));
  }

  static EventId event(UUID id) {
    return new EventId(hex(id));
  }

  static String hex(UUID id) {
    HexFormat digits = HexFormat.of();
    return digits.toHexDigits(id.getMostSignificantBits())
        + digits.toHexDigits(id.getLeastSignificantBits());
  }
}
