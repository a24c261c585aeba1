package readout.extract.core.time;

/**
 * An expression of time as found, not yet a date.
 *
 * @param start UTF-16 offset of its first character
 * @param end UTF-16 offset after its last character
 * @param value what the words say; a caller need not look into it
 * @param attributive whether it stands before the noun it dates, as in "Monday's talks" or "the May
 *     9 summit": it then says when that noun was, not when the sentence's verb happened
 */
public record TimeExpression(int start, int end, Kind kind, TimeValue value, boolean attributive) {

  /** What an expression is good for. */
  public enum Kind {
    /** A date of the calendar, with or without its year. */
    DATE,
    /** A weekday. */
    WEEKDAY,
    /** Counted from publication: "yesterday", "last week", "two days ago". */
    RELATIVE,
    /** Counted from the date last mentioned: "the same day", "a month earlier". */
    ANCHORED,
    /** Two ends: "May 9-10", "from Wednesday to Friday". */
    RANGE,
    /** A year in the name of a thing, "the 2015 deal": not when the sentence's event happened. */
    ATTRIBUTIVE_YEAR,
    /** A length, "for three days"; never a date. */
    DURATION,
    /** What comes again, "every Monday"; never a date. */
    RECURRENT
  }

  /** Offsets must be in order. */
  public TimeExpression {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("offsets are out of order: " + start + ", " + end);
    }
  }
}
