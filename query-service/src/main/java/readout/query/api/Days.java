package readout.query.api;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** ISO days of the years 1 to 9999, which is what the database sorts and what people write. */
final class Days {

  private static final int LENGTH = "2026-01-31".length();

  private Days() {}

  static Optional<LocalDate> parse(String text) {
    try {
      LocalDate day = LocalDate.parse(text);
      return text.length() == LENGTH && day.getYear() >= 1 ? Optional.of(day) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
