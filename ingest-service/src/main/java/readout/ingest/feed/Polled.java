package readout.ingest.feed;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of asking for a feed. */
sealed interface Polled {

  /**
   * It is here.
   *
   * @param content without compression
   * @param from where it was found, after all redirects
   * @param moved where it is to be asked for from now on, when it moved for good
   */
  record Changed(Fetched answer, byte[] content, URI from, @Nullable URI moved) implements Polled {}

  /** It says the same as the last time. */
  record NotModified() implements Polled {}

  /** It is gone for good, so the server says. */
  record Gone() implements Polled {}

  /** The address, or one that it leads to, is none that is fetched from. */
  record Refused(String detail) implements Polled {}

  /** It could not be had; {@code retryAfter} is the time that the server asks for. */
  record Failed(String detail, @Nullable Duration retryAfter) implements Polled {}
}
