package readout.query.store;

/** Something in a batch is of a size or value that the store refuses, however often it is tried. */
public final class UnstorableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param fault says what kind of value was refused, without the value
   */
  public UnstorableException(String fault, Throwable cause) {
    super(fault, cause);
  }
}
