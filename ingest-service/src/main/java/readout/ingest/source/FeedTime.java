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
  private static final int OFFSET_END = 25;

  private FeedTime() {}

  /** Empty when it is not such a date or the day does not exist. */
  static Optional<OffsetDateTime> parse(String text) {
    OffsetDateTime usual = usual(text);
    return usual == null ? inAnyForm(text) : Optional.of(usual);
  }

  /**
   * Nearly all feeds write a time as in RFC 3339, whole seconds and {@code Z} or an offset, which
   * takes a twentieth of the time when it is read by itself. Null where it is anything else.
   */
  private static @Nullable OffsetDateTime usual(String text) {
    boolean inUtc = text.length() == SECONDS_END + 1 && text.charAt(SECONDS_END) == 'Z';
    boolean hasOffset = text.length() == OFFSET_END && text.charAt(OFFSET_END - 3) == ':';
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
              digits(text, 17, SECONDS_END));
      return local.atOffset(inUtc ? ZoneOffset.UTC : offset(text));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static ZoneOffset offset(String text) {
    int hours = digits(text, SECONDS_END + 1, SECONDS_END + 3);
    int minutes = digits(text, OFFSET_END - 2, OFFSET_END);
    return switch (text.charAt(SECONDS_END)) {
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
