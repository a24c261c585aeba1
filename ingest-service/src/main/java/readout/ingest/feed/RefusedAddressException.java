package readout.ingest.feed;

import java.io.IOException;

/** The address is none that the service fetches from; nothing was sent to it. */
final class RefusedAddressException extends IOException {

  private static final long serialVersionUID = 1L;

  RefusedAddressException(String message) {
    super(message);
  }
}
