package readout.contracts;

/** How the participants met. */
public enum MeetingMode {
  IN_PERSON,
  CALL,
  VIDEO,
  UNKNOWN
}
