package readout.contracts;

/** Why a record could not be processed; a metric tag, so constants stay few. */
public enum DeadLetterReason {
  /** Not JSON, or not UTF-8. */
  MALFORMED,
  /** JSON, but not the message the topic carries. */
  INVALID,
  /** The key does not name the article that the value speaks of. */
  KEY_MISMATCH,
  /** Larger, or costlier to read, than the service allows. */
  TOO_LARGE,
  /** The service's own fault: reading it failed. */
  FAILED
}
