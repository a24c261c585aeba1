package readout.extract.core.time;

/** The direction in which a date without a year, or a weekday, is looked for. */
public enum Tense {
  PAST,
  PRESENT,
  FUTURE,
  UNKNOWN
}
