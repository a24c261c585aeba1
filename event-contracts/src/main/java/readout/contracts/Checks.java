package readout.contracts;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Checks shared by the compact constructors; each failure names the field and the value. */
final class Checks {

  private static final int LAST_YEAR = 9999;
  private static final int MINUTE = 60;

  private Checks() {}

  /** An identifier: there, not blank, and storable as it is. */
  static String notBlank(String field, @Nullable String value) {
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException(field + " is blank");
    }
    if (!PlainText.isSound(value)) {
      throw new IllegalArgumentException(
          field + " has a NUL or half a surrogate pair: " + PlainText.shown(value));
    }
    return value;
  }

  /** Text that must be there, made sound. */
  static String text(String field, @Nullable String value) {
    return PlainText.sound(filled(field, value));
  }

  /** Text that must be there, as it is. */
  static String filled(String field, @Nullable String value) {
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException(field + " is blank");
    }
    return value;
  }

  /** Text that may be absent, made sound; blank is absent. */
  static @Nullable String textOrNull(@Nullable String value) {
    return value == null || value.isBlank() ? null : PlainText.sound(value);
  }

  /** Text that may be empty, made sound; absent is empty. */
  static String textOrEmpty(@Nullable String value) {
    return value == null ? "" : PlainText.sound(value);
  }

  static double share(String field, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException(field + " is not in 0..1: " + value);
    }
    return value;
  }

  static long atLeast(String field, long least, long value) {
    if (value < least) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "%s is less than %d: %d", field, least, value));
    }
    return value;
  }

  static <T> T present(String field, @Nullable T value) {
    if (value == null) {
      throw new IllegalArgumentException(field + " is missing");
    }
    return value;
  }

  /** An unmodifiable copy; neither the list nor an element may be absent. */
  static <T> List<T> list(String field, @Nullable List<T> values) {
    List<T> present = present(field, values);
    for (int i = 0; i < present.size(); i++) {
      present(field + "[" + i + "]", present.get(i));
    }
    return List.copyOf(present);
  }

  /** Short texts, each there and sound. */
  static List<String> texts(String field, @Nullable List<String> values) {
    return present(field, values).stream().map(value -> text(field, value)).toList();
  }

  /** A day that ISO 8601 writes with four digits of year. */
  static LocalDate day(String field, @Nullable LocalDate value) {
    LocalDate present = present(field, value);
    fourDigitYear(field, present.getYear());
    return present;
  }

  /** A time that RFC 3339 can write: year 0000 to 9999, offset of whole minutes. */
  static @Nullable OffsetDateTime time(String field, @Nullable OffsetDateTime value) {
    if (value != null) {
      fourDigitYear(field, value.getYear());
      if (value.getOffset().getTotalSeconds() % MINUTE != 0) {
        throw new IllegalArgumentException(field + " has seconds in its offset: " + value);
      }
    }
    return value;
  }

  private static void fourDigitYear(String field, int year) {
    if (year < 0 || year > LAST_YEAR) {
      throw new IllegalArgumentException(field + " has a year outside 0000..9999: " + year);
    }
  }
}
