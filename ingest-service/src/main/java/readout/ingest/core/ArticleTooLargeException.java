package readout.ingest.core;

/** The log never takes a record of this size; repeating the submission is of no use. */
public final class ArticleTooLargeException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With the refusal as the log gave it. */
  public ArticleTooLargeException(Throwable cause) {
    super("the record is larger than the log takes", cause);
  }
}
