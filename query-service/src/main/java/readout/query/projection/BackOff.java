package readout.query.projection;

import java.time.Duration;

/** Pauses that double from the least to the most. */
record BackOff(Duration least, Duration most) {

  private static final int MOST_DOUBLINGS = 30;

  /** The pause after this many failed attempts, counted from 1. */
  Duration after(int failures) {
    Duration pause = least.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
    return pause.compareTo(most) < 0 ? pause : most;
  }
}
