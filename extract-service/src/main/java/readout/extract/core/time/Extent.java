package readout.extract.core.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import readout.contracts.Precision;

/** A stretch of days and its EDTF, not yet tied to a place in the text. */
record Extent(String edtf, LocalDate earliest, LocalDate latest, Precision precision) {

  static Extent day(LocalDate day) {
    return new Extent(day.toString(), day, day, Precision.DAY);
  }

  /** Days from the first to the last, both included. */
  static Extent days(LocalDate first, LocalDate last) {
    return first.equals(last)
        ? day(first)
        : new Extent(first + "/" + last, first, last, Precision.RANGE);
  }

  /** The week from Monday to Sunday. */
  static Extent week(LocalDate day) {
    LocalDate monday = monday(day);
    LocalDate sunday = monday.plusDays(6);
    return new Extent(monday + "/" + sunday, monday, sunday, Precision.WEEK);
  }

  static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  static Extent month(YearMonth month) {
    return new Extent(month.toString(), month.atDay(1), month.atEndOfMonth(), Precision.MONTH);
  }

  static Extent months(YearMonth first, YearMonth last, Precision precision) {
    return new Extent(first + "/" + last, first.atDay(1), last.atEndOfMonth(), precision);
  }

  static Extent year(int year) {
    String edtf = String.format(Locale.ROOT, "%04d", year);
    return new Extent(edtf, first(year), last(year), Precision.YEAR);
  }

  static Extent years(int first, int last) {
    return new Extent(
        year(first).edtf + "/" + year(last).edtf, first(first), last(last), Precision.RANGE);
  }

  static Extent decade(int first) {
    return new Extent(first / 10 + "X", first(first), last(first + 9), Precision.RANGE);
  }

  /** A season of a calendar year; winter may be the one that begins or the one that ends in it. */
  static Extent season(Season season, int year) {
    int begins = season == Season.WINTER ? year - 1 : year;
    String edtf = year + "-" + season.code();
    return new Extent(edtf, season.firstDay(begins), season.lastDay(year), Precision.QUARTER);
  }

  /** The season that begins in the year, by its months. */
  static Extent seasonBeginning(Season season, int year) {
    if (season != Season.WINTER) {
      return season(season, year);
    }
    YearMonth first = YearMonth.from(season.firstDay(year));
    return months(first, first.plusMonths(2), Precision.QUARTER);
  }

  /** The calendar unit that holds the day. */
  static Extent around(LocalDate day, Unit unit) {
    return switch (unit) {
      case WEEK, FORTNIGHT -> week(day);
      case MONTH -> month(YearMonth.from(day));
      case QUARTER -> quarter(day.getYear(), (day.getMonthValue() + 2) / 3, 4);
      case YEAR -> year(day.getYear());
      case DECADE -> decade(day.getYear() / 10 * 10);
      case DAY, HOUR -> day(day);
    };
  }

  /** A quarter (of 4) or half (of 2) of a year, as its months. */
  static Extent quarter(int year, int number, int of) {
    int length = 12 / of;
    YearMonth last = YearMonth.of(year, number * length);
    Precision precision = of == 4 ? Precision.QUARTER : Precision.RANGE;
    return months(last.minusMonths(length - 1), last, precision);
  }

  ResolvedDate at(int start, int end) {
    return new ResolvedDate(edtf, earliest, latest, precision, start, end);
  }

  private static LocalDate first(int year) {
    return LocalDate.of(year, 1, 1);
  }

  private static LocalDate last(int year) {
    return LocalDate.of(year, 12, 31);
  }
}
