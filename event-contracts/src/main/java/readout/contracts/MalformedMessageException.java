package readout.contracts;

import org.jspecify.annotations.Nullable;

/** Bytes that are not the message their topic carries. */
public final class MalformedMessageException extends Exception {

  private static final long serialVersionUID = 1L;

  private final DeadLetterReason reason;

  MalformedMessageException(DeadLetterReason reason, String detail, @Nullable Throwable cause) {
    super(detail, cause);
    this.reason = reason;
  }

  /**
   * {@link DeadLetterReason#MALFORMED}, {@link DeadLetterReason#INVALID} or {@link
   * DeadLetterReason#TOO_LARGE}.
   */
  public DeadLetterReason reason() {
    return reason;
  }
}
