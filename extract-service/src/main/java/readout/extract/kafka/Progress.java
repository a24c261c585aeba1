package readout.extract.kafka;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.TreeSet;

/**
 * How far a partition is answered for. Offsets are started in ascending order and may end in any;
 * the position never passes one that has not ended. Thread-safe.
 */
final class Progress {

  private final TreeSet<Long> open = new TreeSet<>();
  private long next = -1;

  synchronized void started(long offset) {
    open.add(offset);
    next = offset + 1;
  }

  synchronized void ended(long offset) {
    open.remove(offset);
    notifyAll();
  }

  /** The offset to read next after a restart; empty before the first was started. */
  synchronized OptionalLong position() {
    if (next < 0) {
      return OptionalLong.empty();
    }
    return OptionalLong.of(open.isEmpty() ? next : open.first());
  }

  /** Waits until all that was started has ended; says whether it has. */
  synchronized boolean awaitEnd(Duration limit) {
    long end = System.nanoTime() + limit.toNanos();
    try {
      for (long left = limit.toNanos(); left > 0; left = end - System.nanoTime()) {
        if (open.isEmpty()) {
          return true;
        }
        wait(left / 1_000_000 + 1);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return open.isEmpty();
  }
}
