package readout.ingest.access;

import java.util.concurrent.TimeUnit;

/**
 * Whether a feed may send one more article now.
 *
 * @param seconds until it may, 0 when it may now
 * @param isFirst whether it is the first that it may not after one that it might
 */
public record Allowance(long seconds, boolean isFirst) {

  static final Allowance NOW = new Allowance(0, false);

  static Allowance after(long nanos, boolean isFirst) {
    return new Allowance(seconds(nanos), isFirst);
  }

  /** Whole seconds, rounded up and at least 1, as {@code Retry-After} wants them. */
  static long seconds(long nanos) {
    return Math.max(1, -Math.floorDiv(-nanos, TimeUnit.SECONDS.toNanos(1)));
  }

  /** Whether there is nothing to wait for. */
  public boolean isGranted() {
    return seconds == 0;
  }
}
