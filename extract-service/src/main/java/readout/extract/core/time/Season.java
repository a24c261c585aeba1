package readout.extract.core.time;

import java.time.LocalDate;
import java.time.YearMonth;

/** A season of the northern hemisphere, by whole months; {@code code} is that of EDTF level 1. */
enum Season {
  SPRING(21, 3),
  SUMMER(22, 6),
  AUTUMN(23, 9),
  WINTER(24, 12);

  private final int code;
  private final int firstMonth;

  Season(int code, int firstMonth) {
    this.code = code;
    this.firstMonth = firstMonth;
  }

  int code() {
    return code;
  }

  /** First day of the season that begins in the year. */
  LocalDate firstDay(int year) {
    return LocalDate.of(year, firstMonth, 1);
  }

  /** Last day of the season that begins in the year; winter ends in the next. */
  LocalDate lastDay(int year) {
    return YearMonth.of(year, firstMonth).plusMonths(2).atEndOfMonth();
  }
}
