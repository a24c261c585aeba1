package readout.extract.core.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import readout.extract.core.time.DateResolver.Context;
import readout.extract.core.time.TimeValue.AmbiguousDay;
import readout.extract.core.time.TimeValue.Day;
import readout.extract.core.time.TimeValue.DayOfMonth;
import readout.extract.core.time.TimeValue.Decade;
import readout.extract.core.time.TimeValue.Month;
import readout.extract.core.time.TimeValue.PartOfYear;
import readout.extract.core.time.TimeValue.SeasonOf;
import readout.extract.core.time.TimeValue.Year;

/** Dates of the calendar; where the year is left out, {@link YearChoice} finds it. */
final class CalendarResolver {

  private CalendarResolver() {}

  static @Nullable Extent resolve(TimeValue value, Context context) {
    if (value instanceof Year year) {
      return Extent.year(year.year());
    }
    if (value instanceof AmbiguousDay day) {
      return Extent.year(day.year());
    }
    if (value instanceof Decade decade) {
      return Extent.decade(decade.firstYear());
    }
    return value instanceof DayOfMonth day ? dayOfMonth(day, context) : inYear(value, context);
  }

  private static @Nullable Extent inYear(TimeValue value, Context context) {
    if (value instanceof Day day) {
      return new YearChoice(context, year -> day(day, year)).choose(day.year(), day.weekday());
    }
    if (value instanceof Month month) {
      return new YearChoice(context, year -> Extent.month(YearMonth.of(year, month.month())))
          .choose(month.year(), null);
    }
    if (value instanceof PartOfYear part) {
      return new YearChoice(context, year -> Extent.quarter(year, part.number(), part.of()))
          .choose(part.year(), null);
    }
    return value instanceof SeasonOf season ? season(season, context) : null;
  }

  private static @Nullable Extent season(SeasonOf value, Context context) {
    boolean ofYear = value.year().sort() == YearReference.Sort.GIVEN;
    return new YearChoice(
            context,
            year ->
                ofYear
                    ? Extent.season(value.season(), year)
                    : Extent.seasonBeginning(value.season(), year))
        .choose(value.year(), null);
  }

  private static @Nullable Extent day(Day day, int year) {
    try {
      return Extent.day(LocalDate.of(year, day.month(), day.day()));
    } catch (DateTimeException invalid) {
      return null;
    }
  }

  /** "on the 23rd": of this month, or the one before or after where that is the tense's way. */
  private static @Nullable Extent dayOfMonth(DayOfMonth value, Context context) {
    LocalDate published = context.published();
    if (published == null) {
      return null;
    }
    Integer offset = value.monthOffset();
    int day = published.getDayOfMonth();
    int months = offset == null ? 0 : offset;
    if (offset == null && context.tense() == Tense.FUTURE && value.day() < day) {
      months = 1;
    } else if (offset == null && context.tense() != Tense.FUTURE && value.day() > day) {
      months = -1;
    }
    YearMonth month = YearMonth.from(published).plusMonths(months);
    return month.isValidDay(value.day()) ? Extent.day(month.atDay(value.day())) : null;
  }
}
