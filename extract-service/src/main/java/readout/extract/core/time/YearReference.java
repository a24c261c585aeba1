package readout.extract.core.time;

/**
 * The year that goes with a day, month or season.
 *
 * @param value the year if {@code GIVEN}, years from publication if {@code OFFSET}, -1 or 1 if
 *     {@code DIRECTION}
 */
record YearReference(Sort sort, int value) {

  enum Sort {
    LEFT_OUT,
    GIVEN,
    OFFSET,
    /** "of that year": the year of the date last mentioned. */
    ANCHORED,
    /** "last October": the nearest that way, whatever the sentence's tense. */
    DIRECTION
  }

  static final YearReference NONE = new YearReference(Sort.LEFT_OUT, 0);
  static final YearReference ANCHORED = new YearReference(Sort.ANCHORED, 0);

  static YearReference of(int year) {
    return new YearReference(Sort.GIVEN, year);
  }

  static YearReference relative(int years) {
    return new YearReference(Sort.OFFSET, years);
  }

  static YearReference nearest(int direction) {
    return new YearReference(Sort.DIRECTION, direction);
  }

  boolean isLeftOut() {
    return sort == Sort.LEFT_OUT;
  }
}
