package readout.ingest.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Dates and times of ISO 8601 as feeds write them. The offset is kept; a time without one is taken
 * as UTC, and a bare date as its start in UTC.
 */
final class FeedTime {

  private static final DateTimeFormatter FORM =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .appendValue(ChronoField.YEAR, 4)
          .appendPattern("-MM-dd[['T'][' ']HH:mm[:ss]")
          .optionalStart()
          .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
          .optionalEnd()
          .appendPattern("[XXX][XX][X]]")
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private static final int SECONDS_END = 19;
  private static final int OFFSET = 6;
  private static final int MOST_PLACES = 9;

  private FeedTime() {}

  /** Empty when it is not such a date or the day does not exist. */
  static Optional<OffsetDateTime> parse(String text) {
    OffsetDateTime usual = usual(text);
    return usual == null ? inAnyForm(text) : Optional.of(usual);
  }

  /**
   * Nearly all feeds write a time as in RFC 3339, with {@code Z} or an offset, which takes a
   * twentieth of the time when it is read by itself. Null where it is anything else.
   */
  private static @Nullable OffsetDateTime usual(String text) {
    int zone = endOfFraction(text);
    boolean inUtc = text.length() == zone + 1 && text.charAt(zone) == 'Z';
    boolean hasOffset = text.length() == zone + OFFSET && text.charAt(zone + 3) == ':';
    boolean hasMarks =
        (inUtc || hasOffset)
            && text.charAt(4) == '-'
            && text.charAt(7) == '-'
            && text.charAt(10) == 'T'
            && text.charAt(13) == ':'
            && text.charAt(16) == ':';
    if (!hasMarks) {
      return null;
    }
    try {
      LocalDateTime local =
          LocalDateTime.of(
              digits(text, 0, 4),
              digits(text, 5, 7),
              digits(text, 8, 10),
              digits(text, 11, 13),
              digits(text, 14, 16),
              digits(text, 17, SECONDS_END),
              nanos(text, zone));
      return local.atOffset(inUtc ? ZoneOffset.UTC : offset(text, zone));
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** Where the time ends and its zone begins, if it has the usual form. */
  private static int endOfFraction(String text) {
    int end = SECONDS_END;
    if (end < text.length() && text.charAt(end) == '.') {
      do {
        end++;
      } while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9');
    }
    return end;
  }

  private static int nanos(String text, int zone) {
    int places = zone - SECONDS_END - 1;
    if (places == 0 || places > MOST_PLACES) {
      throw new DateTimeException("no digit, or too many");
    }
    int nanos = places < 0 ? 0 : digits(text, SECONDS_END + 1, zone);
    for (int i = Math.max(places, 0); i < MOST_PLACES; i++) {
      nanos *= 10;
    }
    return nanos;
  }

  private static ZoneOffset offset(String text, int zone) {
    int hours = digits(text, zone + 1, zone + 3);
    int minutes = digits(text, zone + 4, zone + OFFSET);
    return switch (text.charAt(zone)) {
      case '+' -> ZoneOffset.ofHoursMinutes(hours, minutes);
      case '-' -> ZoneOffset.ofHoursMinutes(-hours, -minutes);
      default -> throw new DateTimeException("no sign");
    };
  }

  /** The number that these digits of ASCII are; nothing that is in range where they are none. */
  private static int digits(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return Integer.MIN_VALUE;
      }
      number = number * 10 + digit;
    }
    return number;
  }

  /** The same by the formatter, whatever form it has. */
  static Optional<OffsetDateTime> inAnyForm(String text) {
    try {
      var read = FORM.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
      if (read instanceof OffsetDateTime time) {
        return Optional.of(time);
      }
      LocalDateTime local =
          read instanceof LocalDateTime time ? time : ((LocalDate) read).atStartOfDay();
      return Optional.of(local.atOffset(ZoneOffset.UTC));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
