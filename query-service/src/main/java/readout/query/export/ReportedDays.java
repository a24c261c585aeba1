package readout.query.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The days that a date may mean, told in ISO 8601 as precisely as they are known and no more.
 *
 * @param spans whether both days were reported, so that it went on from one to the other
 */
record ReportedDays(LocalDate earliest, LocalDate latest, boolean spans) {

  private static final Pattern TWO_DAYS =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}/\\d{4}-\\d{2}-\\d{2}");

  /** "3 to 5 May", "from Wednesday until Friday", "October 3-5". */
  private static final Pattern FROM_TO =
      Pattern.compile("\\S(\\s*[-\u2010-\u2015]\\s*|\\s+(to|until|till|through)\\s+)\\S");

  /** "in the past two to three days": the days were counted out and not reported. */
  private static final Pattern COUNTED =
      Pattern.compile(
          "\\b(past|last|next|coming|recent|previous|following|within|days?|weeks?)\\b");

  /** Of a date as events have it; null for an undated event. */
  static @Nullable ReportedDays of(JsonNode date) {
    String earliest = Items.textOrNull(date, "earliest");
    String latest = Items.textOrNull(date, "latest");
    if (earliest == null || latest == null) {
      return null;
    }
    String read = Items.text(date, "text").toLowerCase(Locale.ROOT);
    boolean spans =
        Items.text(date, "precision").equals("range")
            && TWO_DAYS.matcher(Items.text(date, "edtf")).matches()
            && FROM_TO.matcher(read).find()
            && !COUNTED.matcher(read).find();
    return new ReportedDays(LocalDate.parse(earliest), LocalDate.parse(latest), spans);
  }

  boolean overlaps(ReportedDays other) {
    return !earliest.isAfter(other.latest) && !other.earliest.isAfter(latest);
  }

  /** Whether all the other's days are among these, and others beside. */
  boolean holdsMoreThan(ReportedDays other) {
    return !earliest.isAfter(other.earliest)
        && !latest.isBefore(other.latest)
        && !(earliest.equals(other.earliest) && latest.equals(other.latest));
  }

  /** The first day, or the month or year that all days have in common; null where there is none. */
  @Nullable String start() {
    if (spans || earliest.equals(latest)) {
      return earliest.toString();
    }
    if (YearMonth.from(earliest).equals(YearMonth.from(latest))) {
      return YearMonth.from(earliest).toString();
    }
    return earliest.getYear() == latest.getYear()
        ? earliest.toString().substring(0, "2026".length())
        : null;
  }

  /** The last day, where it is known to be another one than the first. */
  @Nullable String end() {
    return spans && !latest.equals(earliest) ? latest.toString() : null;
  }
}
