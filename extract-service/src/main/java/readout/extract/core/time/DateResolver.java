package readout.extract.core.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import readout.contracts.Precision;
import readout.extract.core.time.TimeExpression.Kind;
import readout.extract.core.time.TimeValue.Anchored;
import readout.extract.core.time.TimeValue.DayUnderWay;
import readout.extract.core.time.TimeValue.Length;
import readout.extract.core.time.TimeValue.OffsetFrom;
import readout.extract.core.time.TimeValue.Shift;
import readout.extract.core.time.TimeValue.Span;
import readout.extract.core.time.TimeValue.Undatable;
import readout.extract.core.time.TimeValue.WeekOf;
import readout.extract.core.time.TimeValue.Weekday;
import readout.extract.core.time.TimeValue.WeekdayAnchored;
import readout.extract.core.time.TimeValue.WeekdayOfWeek;
import readout.extract.core.time.TimeValue.Weekend;
import readout.extract.core.time.TimeValue.Window;

/** Makes a date of an expression where text and context give one, and nothing where they do not. */
public final class DateResolver {

  private DateResolver() {}

  /**
   * What a date is read against.
   *
   * @param published day of publication; without it nothing relative has a date
   * @param tense direction of the verb the expression belongs to
   * @param previous the date last mentioned, for "the same day" and "a month earlier"
   * @param headingYear the year of a timeline's section or one the article gives; it goes before
   *     that of publication
   */
  public record Context(
      @Nullable LocalDate published,
      Tense tense,
      @Nullable ResolvedDate previous,
      @Nullable Integer headingYear) {

    /** Publication and tense only. */
    public static Context of(@Nullable LocalDate published, Tense tense) {
      return new Context(published, tense, null, null);
    }
  }

  /**
   * The date of an expression. A year in the name of a thing resolves too: whoever asks knows its
   * kind.
   */
  public static Optional<ResolvedDate> resolve(TimeExpression expression, Context context) {
    if (expression.kind() == Kind.DURATION || expression.kind() == Kind.RECURRENT) {
      return Optional.empty();
    }
    Extent extent = extent(expression.value(), context);
    return Optional.ofNullable(extent)
        .filter(DateResolver::hasFourDigitYears)
        .map(found -> found.at(expression.start(), expression.end()));
  }

  /**
   * The days from a first day on for as long as a duration says, as in "a five-day visit" that
   * "began on Sunday"; nothing unless both are exact. The offsets are those of the first day.
   */
  public static Optional<ResolvedDate> lasting(ResolvedDate first, TimeExpression duration) {
    boolean oneDay = first.precision() == Precision.DAY;
    if (!oneDay || !(duration.value() instanceof Length length) || length.amount() < 1) {
      return Optional.empty();
    }
    boolean inDays = length.unit() == Unit.DAY || length.unit() == Unit.WEEK;
    LocalDate last = length.unit().shift(first.earliest(), length.amount()).minusDays(1);
    return inDays
        ? Optional.of(Extent.days(first.earliest(), last).at(first.start(), first.end()))
        : Optional.empty();
  }

  /** As {@link #lasting}, but up to a last day: "a five-day visit" that "ended on Sunday". */
  public static Optional<ResolvedDate> ending(ResolvedDate last, TimeExpression duration) {
    return lasting(last, duration)
        .map(
            days -> {
              long more = ChronoUnit.DAYS.between(days.earliest(), days.latest());
              return Extent.days(last.earliest().minusDays(more), last.latest())
                  .at(last.start(), last.end());
            });
  }

  /** The days from the first of one date to the last of another; nothing when out of order. */
  public static Optional<ResolvedDate> between(ResolvedDate first, ResolvedDate last) {
    return until(first, last.latest());
  }

  /** The days from the first of a date to a last day; nothing when out of order. */
  public static Optional<ResolvedDate> until(ResolvedDate first, LocalDate last) {
    return last.isBefore(first.earliest())
        ? Optional.empty()
        : Optional.of(Extent.days(first.earliest(), last).at(first.start(), first.end()));
  }

  /** Whether an expression names a day of the calendar. */
  public static boolean day(TimeExpression expression) {
    return expression.value() instanceof TimeValue.Day;
  }

  /** A day that the words at these offsets stand for. */
  public static ResolvedDate day(LocalDate day, int start, int end) {
    return Extent.day(day).at(start, end);
  }

  /** The day that many days before (negative) or after an exact date. */
  public static Optional<ResolvedDate> beside(ResolvedDate date, int days) {
    boolean exact = date.precision() == Precision.DAY || date.precision() == Precision.RANGE;
    LocalDate from = days < 0 ? date.earliest() : date.latest();
    return exact
        ? Optional.of(Extent.day(from.plusDays(days)).at(date.start(), date.end()))
        : Optional.empty();
  }

  static @Nullable Extent extent(TimeValue value, Context context) {
    if (value instanceof Undatable || value instanceof Length) {
      return null;
    }
    if (value instanceof WeekOf week) {
      Extent day = extent(week.day(), context);
      return day == null ? null : Extent.week(day.earliest());
    }
    if (value instanceof OffsetFrom offset) {
      Extent day = extent(offset.day(), context);
      return day == null ? null : shifted(day.earliest(), offset);
    }
    if (value instanceof Span span) {
      return SpanResolver.resolve(span, context);
    }
    if (value instanceof Anchored || value instanceof WeekdayAnchored) {
      ResolvedDate previous = context.previous();
      return previous == null ? null : AnchoredResolver.resolve(value, previous);
    }
    if (value instanceof DayUnderWay) {
      return AnchoredResolver.underWay(context.published(), context.previous());
    }
    return isCounted(value) ? counted(value, context) : CalendarResolver.resolve(value, context);
  }

  /** EDTF writes other years differently, and no news text means them. */
  private static boolean hasFourDigitYears(Extent extent) {
    return extent.earliest().getYear() >= 1000 && extent.latest().getYear() <= 9999;
  }

  private static Extent shifted(LocalDate day, OffsetFrom offset) {
    return Extent.around(offset.unit().shift(day, offset.amount()), offset.unit());
  }

  private static boolean isCounted(TimeValue value) {
    return value instanceof Weekday
        || value instanceof WeekdayOfWeek
        || value instanceof Weekend
        || value instanceof Shift
        || value instanceof Window;
  }

  private static @Nullable Extent counted(TimeValue value, Context context) {
    LocalDate published = context.published();
    if (published == null) {
      return null;
    }
    return RelativeResolver.resolve(value, published, context.tense());
  }
}
