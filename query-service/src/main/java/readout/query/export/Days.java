package readout.query.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The days that a meeting may have been on, as whole days of a calendar.
 *
 * @param edtf the date as precisely as it is known
 * @param exact whether it was on each of these days, as far as is known
 */
record Days(LocalDate earliest, LocalDate latest, String edtf, boolean exact) {

  /** What is said of more days than a week tells no one what to keep free. */
  private static final int A_WEEK = 7;

  private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

  /** Null when the event is not dated. */
  static @Nullable Days of(JsonNode item) {
    JsonNode date = item.path("date");
    String earliest = Items.textOrNull(date, "earliest");
    String latest = Items.textOrNull(date, "latest");
    return earliest == null || latest == null
        ? null
        : new Days(
            LocalDate.parse(earliest),
            LocalDate.parse(latest),
            Items.text(date, "edtf"),
            Items.text(date, "precision").equals("day"));
  }

  String start() {
    return text(earliest);
  }

  /** The day after the last, as RFC 5545 has it; null where a calendar knows no such day. */
  @Nullable String end() {
    return latest.equals(LAST) ? null : text(latest.plusDays(1));
  }

  boolean withinAWeek() {
    return ChronoUnit.DAYS.between(earliest, latest) < A_WEEK;
  }

  private static String text(LocalDate day) {
    return day.format(DateTimeFormatter.BASIC_ISO_DATE);
  }
}
