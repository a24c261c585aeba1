package readout.extract.kafka;

/** Answers can no longer be published; a new session reads again what was not acknowledged. */
final class SessionBrokenException extends Exception {

  private static final long serialVersionUID = 1L;

  SessionBrokenException(Exception cause) {
    super("an answer was not acknowledged: " + cause, cause);
  }
}
