package readout.extract.core.time;

/**
 * How precisely a date is known. {@code QUARTER} is a quarter or a season; {@code RANGE} is any
 * other stretch, a half-year, a weekend and a decade included.
 */
public enum Precision {
  DAY,
  WEEK,
  MONTH,
  QUARTER,
  YEAR,
  RANGE
}
