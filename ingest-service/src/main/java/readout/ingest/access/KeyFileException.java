package readout.ingest.access;

/** A file of keys that cannot be taken; says which line, and nothing of what it holds. */
final class KeyFileException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  KeyFileException(String message) {
    super(message);
  }
}
