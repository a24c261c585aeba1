package readout.query.merge;

/**
 * How well a report tells its event from all others. One that is less than specific only joins an
 * event that is the one it can mean.
 */
enum Clarity {
  /** Its day and its sides are told. */
  SPECIFIC,
  /** Its day is told by and by, or a side is not named. */
  VAGUE,
  /** Nothing is known of its time. */
  TIMELESS
}
