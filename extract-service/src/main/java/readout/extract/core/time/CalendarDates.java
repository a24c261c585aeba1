package readout.extract.core.time;

import java.time.DayOfWeek;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import readout.extract.core.time.MonthNames.Found;
import readout.extract.core.time.TimeExpression.Kind;
import readout.extract.core.time.TimeValue.Day;
import readout.extract.core.time.TimeValue.Span;

/** A day and a month in either order, days of one month joined, a weekday before them. */
final class CalendarDates implements Reader {

  private static final Set<String> JOINING = Set.of("-", "to", "through", "until", "till", "/");
  private static final Set<String> AND = Set.of("and", "&", "or");
  private static final Set<String> COUNTED =
      Lexicon.words(
          """
          percent per million billion people members countries points
          """);

  @Override
  public @Nullable Match read(Words words, int at) {
    DayOfWeek weekday = weekday(words.at(at));
    if (weekday == null) {
      return date(words, at, null);
    }
    int from = words.at(at + 1).is(".") ? at + 2 : at + 1;
    if (isJoint(words.at(from)) && Lexicon.weekday(words.at(from + 1)) != null) {
      return weekdays(words, from + 2, weekday);
    }
    boolean bracket = words.at(from).is("(") || words.at(from).is("[");
    from = bracket || words.at(from).is(",") ? from + 1 : from;
    Match date = date(words, words.at(from).is("the") ? from + 1 : from, weekday);
    if (date == null || !bracket) {
      return date;
    }
    boolean closed = words.at(date.end()).is(")") || words.at(date.end()).is("]");
    return closed ? date.endingAt(date.end() + 1) : null;
  }

  /** "Wednesday and Thursday, April 2-3". */
  private static @Nullable Match weekdays(Words words, int at, DayOfWeek first) {
    Match date = date(words, words.at(at).is(",") ? at + 1 : at, first);
    return date != null && date.kind() == Kind.RANGE ? date : null;
  }

  private static boolean isJoint(Word word) {
    return word.isIn(JOINING) || word.isIn(AND);
  }

  private static @Nullable DayOfWeek weekday(Word word) {
    DayOfWeek full = Lexicon.weekday(word);
    return full == null ? Lexicon.shortWeekday(word) : full;
  }

  private static @Nullable Match date(Words words, int at, @Nullable DayOfWeek weekday) {
    int from = words.at(at).is("the") && words.at(at + 1).type() == Word.Type.ORDINAL ? at + 1 : at;
    return words.at(from).dayNumber() > 0
        ? dayFirst(words, from, weekday)
        : monthFirst(words, from, weekday);
  }

  private static @Nullable Match dayFirst(Words words, int at, @Nullable DayOfWeek weekday) {
    Word before = words.at(at - 1);
    boolean inNumber = words.at(at).glued() && (before.is("-") || before.is("/") || before.is("$"));
    if (inNumber && words.at(at - 2).type() == Word.Type.NUMBER) {
      return null;
    }
    int first = words.at(at).dayNumber();
    int second = words.at(at + 2).dayNumber();
    boolean range = words.at(at + 1).isIn(JOINING) && second > first;
    boolean pair = words.at(at + 1).isIn(AND) && second > first;
    Found<Integer> month = monthAfterDay(words, range || pair ? at + 3 : at + 1);
    if (month == null) {
      return null;
    }
    Found<YearReference> year = MonthNames.year(words, month.end());
    Day start = day(year.value(), month.value(), first, weekday);
    if (range || (pair && (second == first + 1 || before.is("between")))) {
      return span(start, day(year.value(), month.value(), second, null), year.end());
    }
    return single(start, pair ? at + 1 : year.end());
  }

  private static @Nullable Found<Integer> monthAfterDay(Words words, int at) {
    if (words.are(at, "day", "of")) {
      return MonthNames.month(words, at + 2, true);
    }
    boolean joined = words.at(at).is("of") || (words.at(at).is("-") && words.at(at).glued());
    return MonthNames.month(words, joined ? at + 1 : at, true);
  }

  private static @Nullable Match monthFirst(Words words, int at, @Nullable DayOfWeek weekday) {
    Found<Integer> month = MonthNames.month(words, at, true);
    if (month == null) {
      return null;
    }
    int dayAt = words.at(month.end()).is("the") ? month.end() + 1 : month.end();
    int first = words.at(dayAt).dayNumber();
    if (first < 0 || (dayAt > month.end() && words.at(dayAt).type() != Word.Type.ORDINAL)) {
      return null;
    }
    int lastAt = lastDayAt(words, dayAt);
    if (isCount(words, lastAt)) {
      return null;
    }
    Found<YearReference> year = yearOrThatOfNext(words, lastAt + 1);
    Day start = day(year.value(), month.value(), first, weekday);
    return lastAt == dayAt
        ? single(start, year.end())
        : span(
            start,
            day(year.value(), month.value(), words.at(lastAt).dayNumber(), null),
            year.end());
  }

  /** The year behind a date, or behind the one it is joined with: "April 3 and May 5, 2023". */
  private static Found<YearReference> yearOrThatOfNext(Words words, int at) {
    Found<YearReference> own = MonthNames.year(words, at);
    Found<Integer> other = words.at(at).isIn(AND) ? MonthNames.month(words, at + 1, true) : null;
    boolean date = other != null && words.at(other.end()).dayNumber() > 0;
    return other == null || !date
        ? own
        : new Found<>(MonthNames.year(words, other.end() + 1).value(), own.end());
  }

  /** The last of "9-10", "9 and 10", "9, 10 and 11". */
  private static int lastDayAt(Words words, int dayAt) {
    int last = dayAt;
    boolean listed = words.at(last + 1).is(",") && isLater(words, last + 2, last);
    if (listed && words.at(last + 3).isIn(AND) && isLater(words, last + 4, last + 2)) {
      return last + 4;
    }
    boolean joined = words.at(last + 1).isIn(JOINING) || words.at(last + 1).isIn(AND);
    boolean later = joined && isLater(words, last + 2, last) && !isCount(words, last + 2);
    boolean newDate = MonthNames.month(words, last + 3, true) != null;
    return later && !newDate ? last + 2 : last;
  }

  private static boolean isLater(Words words, int at, int than) {
    return words.at(at).dayNumber() > words.at(than).dayNumber();
  }

  private static boolean isCount(Words words, int at) {
    Word next = words.at(at + 1);
    if (next.glued() && next.type() == Word.Type.MARK) {
      boolean compound = next.is("-") && words.at(at + 2).isLowerCase() && words.at(at + 2).glued();
      boolean time = next.is(":") && words.at(at + 2).glued();
      return compound || time || next.is("%") || next.is("/");
    }
    return next.isIn(COUNTED) || (Lexicon.unit(next) != null && !next.is("year"));
  }

  private static Day day(YearReference year, int month, int day, @Nullable DayOfWeek weekday) {
    return new Day(year, month, day, weekday);
  }

  private static @Nullable Match single(Day day, int end) {
    return isPossible(day) ? new Match(end, Kind.DATE, day) : null;
  }

  private static @Nullable Match span(Day from, Day to, int end) {
    return isPossible(from) && isPossible(to)
        ? new Match(end, Kind.RANGE, new Span(from, to))
        : null;
  }

  private static boolean isPossible(Day day) {
    return day.day() <= java.time.Month.of(day.month()).maxLength();
  }
}
