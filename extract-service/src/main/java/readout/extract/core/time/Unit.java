package readout.extract.core.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** A unit dates are counted in. */
enum Unit {
  DAY(ChronoUnit.DAYS, 1),
  WEEK(ChronoUnit.WEEKS, 1),
  FORTNIGHT(ChronoUnit.WEEKS, 2),
  MONTH(ChronoUnit.MONTHS, 1),
  QUARTER(ChronoUnit.MONTHS, 3),
  YEAR(ChronoUnit.YEARS, 1),
  DECADE(ChronoUnit.YEARS, 10),
  /** Hours and less: they make durations, never dates. */
  HOUR(ChronoUnit.DAYS, 0);

  private final ChronoUnit step;
  private final int size;

  Unit(ChronoUnit step, int size) {
    this.step = step;
    this.size = size;
  }

  LocalDate shift(LocalDate from, long amount) {
    return from.plus(amount * size, step);
  }
}
