package readout.query.claim;

/** No claim can be checked for now, which says nothing of the rest of the service. */
public final class ChecksUnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Why, and what may help. */
  public enum Cause {
    /** They are being loaded: soon. */
    LOADING("the language models are being loaded"),
    /** Others are checked: soon. */
    BUSY("as many claims as may be are being checked"),
    /** An operator has to act. */
    MODELS_MISSING(
        "the language models are missing or damaged; setting: readout.query.checks.models"),
    /** An operator has to act. */
    MEMORY_SHORT("the heap is too small for the language models");

    private final String words;

    Cause(String words) {
      this.words = words;
    }

    /** Whether it passes by itself. */
    public boolean passes() {
      return this == LOADING || this == BUSY;
    }
  }

  private final Cause cause;

  ChecksUnavailableException(Cause cause) {
    super("no claim can be checked: " + cause.words, null, false, false);
    this.cause = cause;
  }

  /** Why. */
  public Cause why() {
    return cause;
  }
}
