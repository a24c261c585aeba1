package readout.ingest.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringTokenizer;

/**
 * Dates of RFC 822 as RSS has them, {@code Fri, 23 Jan 2026 10:15:00 +0900}. The offset is kept;
 * the day of the week is not looked at, since feeds get it wrong. A zone that is not known gives no
 * time, since another day may be meant.
 */
final class MailTime {

  private static final int LONGEST = 60;
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  /** The zones of RFC 822, section 5.1, in hours. */
  private static final Map<String, Integer> ZONES =
      Map.ofEntries(
          Map.entry("gmt", 0),
          Map.entry("ut", 0),
          Map.entry("utc", 0),
          Map.entry("z", 0),
          Map.entry("est", -5),
          Map.entry("edt", -4),
          Map.entry("cst", -6),
          Map.entry("cdt", -5),
          Map.entry("mst", -7),
          Map.entry("mdt", -6),
          Map.entry("pst", -8),
          Map.entry("pdt", -7));

  private MailTime() {}

  static Optional<OffsetDateTime> parse(String text) {
    String date = text.substring(text.indexOf(',') + 1).toLowerCase(Locale.ROOT);
    var words = new StringTokenizer(date);
    int count = words.countTokens();
    if (text.length() > LONGEST || count < 4 || count > 5) {
      return Optional.empty();
    }
    try {
      int day = Integer.parseInt(words.nextToken());
      int month = month(words.nextToken());
      LocalDate on = LocalDate.of(year(words.nextToken()), month, day);
      LocalTime at = time(words.nextToken());
      ZoneOffset zone = words.hasMoreTokens() ? zone(words.nextToken()) : ZoneOffset.UTC;
      return Optional.of(OffsetDateTime.of(on, at, zone));
    } catch (DateTimeException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static int month(String name) {
    return name.length() < 3 ? 0 : MONTHS.indexOf(name.substring(0, 3)) + 1;
  }

  /** Two digits are of this century, but for the years in which RFC 822 was young. */
  private static int year(String digits) {
    int year = Integer.parseInt(digits);
    if (digits.length() > 2) {
      return year;
    }
    return year < 70 ? 2000 + year : 1900 + year;
  }

  private static LocalTime time(String text) {
    String[] parts = text.split(":", -1);
    if (parts.length < 2 || parts.length > 3) {
      throw new DateTimeException("not a time of day");
    }
    int second = parts.length == 2 ? 0 : Integer.parseInt(parts[2]);
    return LocalTime.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), second);
  }

  private static ZoneOffset zone(String text) {
    Integer hours = ZONES.get(text);
    return hours == null ? ZoneOffset.of(text) : ZoneOffset.ofHours(hours);
  }
}
