package readout.ingest.core;

import org.jspecify.annotations.Nullable;

/** The log did not confirm a record in time; the submission may be repeated. */
public final class LogUnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With what is wrong with the log, for operators and not for clients. */
  public LogUnavailableException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
