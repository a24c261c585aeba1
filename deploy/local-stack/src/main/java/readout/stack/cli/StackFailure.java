package readout.stack.cli;

/** A command could not do its work; the message is for the user. */
final class StackFailure extends Exception {

  private static final long serialVersionUID = 1;

  StackFailure(String message) {
    super(message);
  }

  /** Finds the cause that is worth telling. */
  static StackFailure because(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null && !(cause instanceof StackFailure)) {
      cause = cause.getCause();
    }
    if (cause instanceof StackFailure told) {
      return told;
    }
    StackFailure unexpected = new StackFailure(failure.getMessage() + ": " + cause);
    unexpected.initCause(failure);
    return unexpected;
  }
}
