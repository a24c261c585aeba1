package readout.extract.core.time;

import java.time.DayOfWeek;
import org.jspecify.annotations.Nullable;

/** What the words of an expression say, before the context makes a date of it. */
sealed interface TimeValue {

  /** "Wednesday, April 2, 2025", any part but month and day left out. */
  record Day(YearReference year, int month, int day, @Nullable DayOfWeek weekday)
      implements TimeValue {}

  /** "on the 23rd", "the 5th of this month": a day of the month at that distance. */
  record DayOfMonth(int day, @Nullable Integer monthOffset) implements TimeValue {}

  /** "December 2023", "in July". */
  record Month(YearReference year, int month) implements TimeValue {}

  /** "in 2010". */
  record Year(int year) implements TimeValue {}

  /** "the 1990s". */
  record Decade(int firstYear) implements TimeValue {}

  /** "the second quarter of 2026" (of 4), "the first half of the year" (of 2). */
  record PartOfYear(YearReference year, int number, int of) implements TimeValue {}

  /** "the fall of 2024", "this spring". */
  record SeasonOf(YearReference year, Season season) implements TimeValue {}

  /** A weekday and how it is picked. */
  record Weekday(DayOfWeek day, Pick pick) implements TimeValue {}

  /** "Friday next week": a weekday in the week at that distance from publication. */
  record WeekdayOfWeek(DayOfWeek day, int weeks) implements TimeValue {}

  /** "the following Monday": the first such day after (1) or before (-1) the last date. */
  record WeekdayAnchored(DayOfWeek day, int direction) implements TimeValue {}

  /** "the week of May 5", "the week beginning 5 May". */
  record WeekOf(TimeValue day) implements TimeValue {}

  /** "the weekend", "last weekend". */
  record Weekend(Pick pick) implements TimeValue {}

  /** "yesterday", "last month", "two weeks ago": units from publication. */
  record Shift(Unit unit, long amount, boolean futureOnly) implements TimeValue {}

  /** "over the past three weeks", "within ten days": from publication to there. */
  record Window(Unit unit, long amount, boolean futureOnly) implements TimeValue {}

  /** "the same day", "a month earlier": units from the date last mentioned. */
  record Anchored(Unit unit, long amount) implements TimeValue {}

  /** "earlier in the day": the day last mentioned if it is of these days, else publication. */
  record DayUnderWay() implements TimeValue {}

  /** "two days after Sunday's vote". */
  record OffsetFrom(Unit unit, long amount, TimeValue day) implements TimeValue {}

  /** "from Wednesday to Friday". */
  record Span(TimeValue from, TimeValue to) implements TimeValue {}

  /** A numeric date that may be read day first or month first: only its year is sure. */
  record AmbiguousDay(int year) implements TimeValue {}

  /** "three days", "week-long"; amount 0 where the text does not say. */
  record Length(Unit unit, long amount) implements TimeValue {}

  /** A recurrence, "recent days": nothing that can be dated. */
  record Undatable() implements TimeValue {}

  /** How a weekday or weekend is picked. */
  enum Pick {
    NEAREST,
    LAST,
    THIS,
    NEXT,
    COMING
  }
}
