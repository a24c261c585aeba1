package readout.extract.kafka;

import java.time.Duration;

/** Says once in each period that it is due; the first time at once. For one thread. */
final class Every {

  private final long period;
  private long last;

  Every(Duration period) {
    this.period = period.toNanos();
    this.last = System.nanoTime() - this.period;
  }

  boolean isDue() {
    long now = System.nanoTime();
    if (now - last < period) {
      return false;
    }
    last = now;
    return true;
  }
}
