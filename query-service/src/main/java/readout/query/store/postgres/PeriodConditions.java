package readout.query.store.postgres;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import readout.query.relation.Period;

/**
 * What may have been in a period, as indexes find it: what ended in it, and what has begun by its
 * last day and ended later, which is little.
 */
final class PeriodConditions {

  private static final String FIRST = "0001-01-01";
  private static final String LAST = "9999-12-31";
  private static final String BEGUN = "daterange(earliest, latest, '[]') @> %1$s and latest > %1$s";

  private PeriodConditions() {}

  /** Of rows of {@code encounter}, which are dated: parts that have nothing in common. */
  static List<String> ofEncounters(Period period, Values values) {
    String ended = ended("latest", period, values);
    return period.to() == null
        ? List.of(ended)
        : List.of(
            ended, "earliest < latest and " + BEGUN.formatted(values.date(period.to().toString())));
  }

  /** Of rows of {@code event}. */
  static String ofEvents(Period period, Values values) {
    if (period.isAlways()) {
      return "true";
    }
    String ended = ended("sort_latest", period, values);
    return period.to() == null
        ? ended
        : "(%s or latest is not null and %s)"
            .formatted(ended, BEGUN.formatted(values.date(period.to().toString())));
  }

  /** Of rows of either, where an index finds few already. */
  static String overlapping(Period period, Values values) {
    return period.isAlways()
        ? "true"
        : "latest >= %s and earliest <= %s"
            .formatted(
                values.date(text(period.from(), FIRST)), values.date(text(period.to(), LAST)));
  }

  /** Of rows of {@code event}: what ended in it, and no more. */
  static String ending(Period period, Values values) {
    return ended("sort_latest", period, values);
  }

  private static String ended(String lastDay, Period period, Values values) {
    return "%s between %s and %s"
        .formatted(
            lastDay, values.date(text(period.from(), FIRST)), values.date(text(period.to(), LAST)));
  }

  private static String text(@Nullable LocalDate day, String otherwise) {
    return day == null ? otherwise : day.toString();
  }
}
