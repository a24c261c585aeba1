package readout.query.store;

/** The store cannot be reached or is busy; what was asked was not done and may be tried again. */
public final class StoreUnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Keeps the cause for the log; it is not for clients. */
  public StoreUnavailableException(Throwable cause) {
    super("the store is unavailable", cause);
  }
}
