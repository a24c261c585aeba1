package readout.extract.core.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import readout.extract.core.time.TimeExpression.Kind;
import readout.extract.core.time.TimeValue.AmbiguousDay;
import readout.extract.core.time.TimeValue.Day;

/** "2025-03-20", "14/03/2025", "14.03.2025". */
final class NumericDates implements Reader {

  private static final Set<String> MARKS = Set.of("/", ".", "-");

  @Override
  public @Nullable Match read(Words words, int at) {
    if (!isThreeNumbers(words, at)) {
      return null;
    }
    TimeValue value = value(words.at(at), words.at(at + 2), words.at(at + 4));
    return value == null ? null : new Match(at + 5, Kind.DATE, value);
  }

  private static boolean isThreeNumbers(Words words, int at) {
    Word mark = words.at(at + 1);
    boolean glued = true;
    for (int i = 1; i <= 4; i++) {
      glued &= words.at(at + i).glued();
    }
    return glued
        && mark.isIn(MARKS)
        && words.at(at + 3).is(mark.lower())
        && words.at(at).number() > 0
        && words.at(at + 2).dayNumber() > 0
        && words.at(at + 4).number() > 0;
  }

  private static @Nullable TimeValue value(Word first, Word second, Word third) {
    if (first.yearNumber() > 0) {
      return day(first.number(), second.number(), third.dayNumber());
    }
    if (third.yearNumber() < 0 || first.dayNumber() < 0) {
      return null;
    }
    int year = third.number();
    if (first.number() > 12 || first.number() == second.number()) {
      return day(year, second.number(), first.number());
    }
    return second.number() > 12
        ? day(year, first.number(), second.number())
        : new AmbiguousDay(year);
  }

  private static @Nullable TimeValue day(int year, int month, int day) {
    try {
      LocalDate date = LocalDate.of(year, month, day);
      return new Day(YearReference.of(date.getYear()), month, day, null);
    } catch (DateTimeException invalid) {
      return null;
    }
  }
}
