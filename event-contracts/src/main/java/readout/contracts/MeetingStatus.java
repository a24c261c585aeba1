package readout.contracts;

/** How far a meeting has come, as of the reporting article's own time. */
public enum MeetingStatus {
  HELD,
  SCHEDULED,
  ONGOING,
  POSTPONED,
  CANCELLED,
  PROPOSED,
  DENIED,
  HYPOTHETICAL
}
