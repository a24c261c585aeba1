package readout.query.projection;

/** The broker did not acknowledge a record; it may be sent again. */
final class BrokerUnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BrokerUnavailableException(Throwable cause) {
    super("the broker is unavailable", cause);
  }
}
