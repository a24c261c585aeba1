package readout.query.export;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads dates of ISO 8601-2 (EDTF), level 1, as far as events have them. */
final class Edtf {

  private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
  private static final LocalDate LAST = LocalDate.of(9999, 12, 31);
  private static final int MONTHS_OF_YEAR = 12;
  private static final int MONTHS_OF_SEASON = 3;
  private static final int SPRING = 21;
  private static final int WINTER = 24;

  private static final Pattern POINT =
      Pattern.compile("([0-9]{1,4}X{0,3})(?:-([0-9X]{2})(?:-([0-9X]{2}))?)?[?~%]?");

  private Edtf() {}

  /** All days that it may mean: any where it says nothing of them. */
  static ReportedDays days(String edtf) {
    String[] ends = edtf.split("/", -1);
    ReportedDays first = point(ends[0]);
    ReportedDays last = point(ends[ends.length - 1]);
    return new ReportedDays(
        first == null ? FIRST : first.earliest(), last == null ? LAST : last.latest(), false);
  }

  /** Null for an open end. */
  private static @Nullable ReportedDays point(String text) {
    Matcher point = POINT.matcher(text);
    if (!point.matches()) {
      return null;
    }
    YearMonth first = YearMonth.of(year(point.group(1), '0'), 1);
    YearMonth last = YearMonth.of(year(point.group(1), '9'), MONTHS_OF_YEAR);
    int month = number(point.group(2));
    if (month > 0 && first.getYear() == last.getYear()) {
      first = first.plusMonths(firstMonth(month) - 1L);
      last = first.plusMonths(months(month) - 1L);
    }
    int day = number(point.group(3));
    boolean exact = day > 0 && first.equals(last) && first.isValidDay(day);
    return new ReportedDays(
        exact ? first.atDay(day) : first.atDay(1),
        exact ? first.atDay(day) : last.atEndOfMonth(),
        false);
  }

  private static int year(String digits, char unknown) {
    return Math.max(1, Integer.parseInt(digits.replace('X', unknown)));
  }

  /** 0 where it is not known. */
  private static int number(@Nullable String digits) {
    return digits == null || digits.indexOf('X') >= 0 ? 0 : Integer.parseInt(digits);
  }

  private static boolean isSeason(int code) {
    return code >= SPRING && code <= WINTER;
  }

  /** Of a month or of a season of the north; the winter of a year begins in the one before. */
  private static int firstMonth(int code) {
    if (isSeason(code)) {
      return code == WINTER ? 0 : (code - SPRING + 1) * MONTHS_OF_SEASON;
    }
    return code <= MONTHS_OF_YEAR ? code : 1;
  }

  private static int months(int code) {
    if (isSeason(code)) {
      return MONTHS_OF_SEASON;
    }
    return code <= MONTHS_OF_YEAR ? 1 : MONTHS_OF_YEAR;
  }
}
