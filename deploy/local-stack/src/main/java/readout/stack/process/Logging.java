package readout.stack.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.logging.LogManager;

/**
 * Sends warnings of the libraries, a line each, to standard error; standard output stays free for
 * answers.
 */
public final class Logging {

  private Logging() {}

  /** To be called first in each {@code main}. */
  public static void configure() {
    try (InputStream settings = Logging.class.getResourceAsStream("logging.properties")) {
      LogManager.getLogManager().readConfiguration(Objects.requireNonNull(settings));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
