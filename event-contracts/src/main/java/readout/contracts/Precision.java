package readout.contracts;

/** How precisely a date is known. */
public enum Precision {
  DAY,
  WEEK,
  MONTH,
  QUARTER,
  YEAR,
  RANGE
}
