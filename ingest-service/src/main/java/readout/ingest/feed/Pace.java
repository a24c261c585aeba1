package readout.ingest.feed;

import java.time.Duration;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How long to wait until a feed is asked for again. Never quite the same time, so that many feeds
 * of one server, or many replicas, do not ask at once; after each failure in a row twice as long.
 */
final class Pace {

  private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
  private static final Duration LONGEST_WAIT = Duration.ofHours(1);
  private static final int MOST_DOUBLINGS = 20;
  private static final double JITTER = 0.1;

  private final DoubleSupplier random;
  private int failures;

  /** With random numbers from 0 to 1. */
  Pace(DoubleSupplier random) {
    this.random = random;
  }

  /** The interval, a tenth more or less. */
  Duration afterSuccess(Duration interval) {
    failures = 0;
    return scaled(interval, 1 - JITTER + 2 * JITTER * random.getAsDouble());
  }

  /** At most an hour, or the interval where that is longer; never less than the server asks for. */
  Duration afterFailure(Duration interval, @Nullable Duration retryAfter) {
    Duration first = shorter(interval, FIRST_WAIT);
    Duration longest = longer(interval, LONGEST_WAIT);
    Duration doubled = first.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
    failures++;
    Duration wait = scaled(shorter(doubled, longest), 0.5 + 0.5 * random.getAsDouble());
    return retryAfter == null ? wait : longer(wait, retryAfter);
  }

  int failures() {
    return failures;
  }

  private static Duration scaled(Duration duration, double factor) {
    return Duration.ofMillis(Math.round(duration.toMillis() * factor));
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
