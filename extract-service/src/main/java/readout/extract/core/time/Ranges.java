package readout.extract.core.time;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import readout.extract.core.time.Reader.Match;
import readout.extract.core.time.TimeExpression.Kind;
import readout.extract.core.time.TimeValue.Day;
import readout.extract.core.time.TimeValue.Month;
import readout.extract.core.time.TimeValue.Pick;
import readout.extract.core.time.TimeValue.Span;
import readout.extract.core.time.TimeValue.Weekday;
import readout.extract.core.time.TimeValue.WeekdayOfWeek;
import readout.extract.core.time.TimeValue.Year;

/**
 * Joins two dates of one sort: "from Wednesday to Friday", "30 March-2 April", "July and August".
 */
final class Ranges {

  private static final Set<String> TO = Set.of("to", "through", "until", "till", "-");
  private static final Set<String> AND = Set.of("and", "or");

  /** What is moved "from Monday to Thursday" does not last that long. */
  static final Set<String> MOVED =
      Lexicon.words(
          """
          postponed moved delayed rescheduled brought pushed shifted changed deferred
          postpone move delay reschedule push shift put
          """);

  private Ranges() {}

  /** Whether a second date may follow the first in one range. */
  static boolean joins(Words words, int at, Match first) {
    Word joint = words.at(first.end());
    if (!isEnd(first.value())) {
      return false;
    }
    if (joint.isIn(AND)) {
      return true;
    }
    return joint.isIn(TO) && !isMoved(words, at);
  }

  /** The range, or null where the second does not belong to the first. */
  static @Nullable Match join(Words words, int at, Match first, Match second) {
    boolean sameSort = first.value().getClass() == second.value().getClass();
    if (!sameSort || !isEnd(second.value()) || words.at(second.end()).is("'s")) {
      return null;
    }
    boolean pair = words.at(first.end()).isIn(AND) && !words.at(at - 1).is("between");
    if (pair && !isNext(first.value(), second.value())) {
      return null;
    }
    TimeValue from = withYearOf(second.value(), first.value());
    return new Match(second.end(), Kind.RANGE, new Span(from, second.value()));
  }

  private static boolean isEnd(TimeValue value) {
    boolean bareWeekday = value instanceof Weekday weekday && weekday.pick() != Pick.LAST;
    return bareWeekday
        || value instanceof WeekdayOfWeek
        || value instanceof Day
        || value instanceof Month
        || value instanceof Year;
  }

  private static boolean isMoved(Words words, int at) {
    if (!words.at(at - 1).is("from")) {
      return false;
    }
    boolean moved = false;
    for (int i = at - 2; i > at - 8; i--) {
      moved |= words.at(i).isIn(MOVED);
    }
    return moved;
  }

  private static boolean isNext(TimeValue first, TimeValue second) {
    if (first instanceof Weekday from && second instanceof Weekday to) {
      return to.pick() == Pick.NEAREST && from.day().plus(1) == to.day();
    }
    if (first instanceof WeekdayOfWeek from && second instanceof WeekdayOfWeek to) {
      return from.day().plus(1) == to.day();
    }
    if (first instanceof Day from && second instanceof Day to) {
      return isNextDay(from, to);
    }
    return first instanceof Month from
        && second instanceof Month to
        && from.month() % 12 + 1 == to.month();
  }

  private static boolean isNextDay(Day from, Day to) {
    boolean sameMonth = from.month() == to.month() && from.day() + 1 == to.day();
    boolean turn = from.month() % 12 + 1 == to.month() && from.day() >= 28 && to.day() == 1;
    return sameMonth || turn;
  }

  /** "March 30-April 2, 2025": the year at the end is that of the start, or the one before. */
  private static TimeValue withYearOf(TimeValue later, TimeValue value) {
    if (value instanceof Day from && later instanceof Day to && from.year().isLeftOut()) {
      boolean turn = from.month() > to.month();
      return new Day(yearBefore(to.year(), turn), from.month(), from.day(), from.weekday());
    }
    if (value instanceof Month from && later instanceof Month to && from.year().isLeftOut()) {
      return new Month(yearBefore(to.year(), from.month() > to.month()), from.month());
    }
    return value;
  }

  private static YearReference yearBefore(YearReference year, boolean turn) {
    boolean counted =
        year.sort() == YearReference.Sort.GIVEN || year.sort() == YearReference.Sort.OFFSET;
    return turn && counted ? new YearReference(year.sort(), year.value() - 1) : year;
  }
}
