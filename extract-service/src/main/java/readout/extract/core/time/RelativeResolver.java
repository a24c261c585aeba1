package readout.extract.core.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;
import readout.contracts.Precision;
import readout.extract.core.time.TimeValue.Pick;
import readout.extract.core.time.TimeValue.Shift;
import readout.extract.core.time.TimeValue.Weekday;
import readout.extract.core.time.TimeValue.WeekdayOfWeek;
import readout.extract.core.time.TimeValue.Weekend;
import readout.extract.core.time.TimeValue.Window;

/** Counts from the day of publication. */
final class RelativeResolver {

  private RelativeResolver() {}

  static @Nullable Extent resolve(TimeValue value, LocalDate published, Tense tense) {
    if (value instanceof Weekday weekday) {
      return Extent.day(weekday(weekday, published, tense));
    }
    if (value instanceof WeekdayOfWeek weekday) {
      LocalDate monday = Extent.monday(published).plusWeeks(weekday.weeks());
      return Extent.day(monday.with(TemporalAdjusters.nextOrSame(weekday.day())));
    }
    if (value instanceof Weekend weekend) {
      LocalDate saturday = saturday(weekend.pick(), published, tense);
      return Extent.days(saturday, saturday.plusDays(1));
    }
    if (value instanceof Shift shift) {
      return shift(shift, published, tense);
    }
    return value instanceof Window window ? window(window, published, tense) : null;
  }

  private static boolean looksAhead(Tense tense) {
    return tense == Tense.FUTURE || tense == Tense.PRESENT;
  }

  /**
   * A bare weekday is the nearest in the direction of the tense, publication itself included; "next
   * Tuesday" is that of the week after, "last Friday" the nearest gone by.
   */
  private static LocalDate weekday(Weekday weekday, LocalDate published, Tense tense) {
    DayOfWeek day = weekday.day();
    LocalDate ahead = published.with(TemporalAdjusters.nextOrSame(day));
    LocalDate back = published.with(TemporalAdjusters.previousOrSame(day));
    return switch (weekday.pick()) {
      case LAST -> published.with(TemporalAdjusters.previous(day));
      case COMING -> published.with(TemporalAdjusters.next(day));
      case NEXT -> Extent.monday(published).plusWeeks(1).with(TemporalAdjusters.nextOrSame(day));
      case THIS -> tense == Tense.PAST ? back : ahead;
      case NEAREST -> looksAhead(tense) ? ahead : back;
    };
  }

  private static LocalDate saturday(Pick pick, LocalDate published, Tense tense) {
    LocalDate thisWeek = Extent.monday(published).plusDays(5);
    boolean underWay = !published.isBefore(thisWeek);
    return switch (pick) {
      case LAST -> thisWeek.minusWeeks(1);
      case NEXT -> thisWeek.plusWeeks(1);
      case COMING -> underWay ? thisWeek.plusWeeks(1) : thisWeek;
      case THIS, NEAREST -> tense == Tense.PAST && !underWay ? thisWeek.minusWeeks(1) : thisWeek;
    };
  }

  private static @Nullable Extent shift(Shift shift, LocalDate published, Tense tense) {
    if (shift.futureOnly() && !looksAhead(tense)) {
      return null;
    }
    return Extent.around(shift.unit().shift(published, shift.amount()), shift.unit());
  }

  private static @Nullable Extent window(Window window, LocalDate published, Tense tense) {
    if (window.futureOnly() && !looksAhead(tense)) {
      return null;
    }
    LocalDate other = window.unit().shift(published, window.amount());
    LocalDate first = other.isBefore(published) ? other : published;
    LocalDate last = other.isBefore(published) ? published : other;
    return switch (window.unit()) {
      case YEAR -> Extent.years(first.getYear(), last.getYear());
      case MONTH, QUARTER ->
          Extent.months(YearMonth.from(first), YearMonth.from(last), Precision.RANGE);
      default -> Extent.days(first, last);
    };
  }
}
