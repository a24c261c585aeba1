package readout.ingest.source;

/**
 * The bytes are not in the format at all; the message says where that shows, and nothing of them.
 */
final class UnreadableException extends Exception {

  private static final long serialVersionUID = 1L;

  UnreadableException(String message) {
    super(message);
  }
}
