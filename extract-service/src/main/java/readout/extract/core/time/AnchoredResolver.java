package readout.extract.core.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;
import readout.contracts.Precision;
import readout.extract.core.time.TimeValue.Anchored;
import readout.extract.core.time.TimeValue.WeekdayAnchored;

/** Counts from the date last mentioned, only as far as that one is precise enough to count from. */
final class AnchoredResolver {

  /** The longest range of days, in days, that "the following day" may still come after. */
  private static final int LONGEST_RANGE = 14;

  /** How many days before publication "the day" may be. */
  private static final int RECENT = 3;

  private AnchoredResolver() {}

  static @Nullable Extent resolve(TimeValue value, ResolvedDate previous) {
    if (value instanceof WeekdayAnchored weekday) {
      return weekday(weekday, previous);
    }
    return value instanceof Anchored anchored ? anchored(anchored, previous) : null;
  }

  /** The day last mentioned, if it is publication or one of the days before it; else that. */
  static @Nullable Extent underWay(@Nullable LocalDate published, @Nullable ResolvedDate previous) {
    if (published == null) {
      return null;
    }
    return previous != null && recent(previous, published)
        ? Extent.day(previous.earliest())
        : Extent.day(published);
  }

  private static boolean recent(ResolvedDate date, LocalDate published) {
    return date.precision() == Precision.DAY
        && !date.latest().isAfter(published)
        && !date.earliest().isBefore(published.minusDays(RECENT));
  }

  private static @Nullable Extent weekday(WeekdayAnchored weekday, ResolvedDate previous) {
    if (!countsInDays(previous)) {
      return null;
    }
    return weekday.direction() > 0
        ? Extent.day(previous.latest().with(TemporalAdjusters.next(weekday.day())))
        : Extent.day(previous.earliest().with(TemporalAdjusters.previous(weekday.day())));
  }

  private static @Nullable Extent anchored(Anchored anchored, ResolvedDate previous) {
    long amount = anchored.amount();
    Unit unit = anchored.unit();
    boolean oneDay = previous.earliest().equals(previous.latest());
    if (unit == Unit.DAY && !(amount == 0 ? oneDay : countsInDays(previous))) {
      return null;
    }
    LocalDate from = amount > 0 ? previous.latest() : previous.earliest();
    Extent shifted = Extent.around(unit.shift(from, amount), unit);
    LocalDate other = amount > 0 ? previous.earliest() : previous.latest();
    boolean sure =
        unit == Unit.DAY || contains(shifted, unit.shift(other, amount)) || (amount == 0 && oneDay);
    return sure ? shifted : null;
  }

  private static boolean contains(Extent extent, LocalDate day) {
    return !day.isBefore(extent.earliest()) && !day.isAfter(extent.latest());
  }

  private static boolean countsInDays(ResolvedDate date) {
    long days = ChronoUnit.DAYS.between(date.earliest(), date.latest());
    return date.precision() == Precision.DAY
        || (date.precision() == Precision.RANGE && days < LONGEST_RANGE);
  }
}
