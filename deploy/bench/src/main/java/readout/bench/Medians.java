package readout.bench;

import java.util.stream.DoubleStream;

/** The middle of what was measured. */
final class Medians {

  private Medians() {}

  /** Of an even number the mean of the two in the middle; of nothing zero. */
  static double of(DoubleStream values) {
    double[] sorted = values.sorted().toArray();
    if (sorted.length == 0) {
      return 0;
    }
    return (sorted[sorted.length / 2] + sorted[(sorted.length - 1) / 2]) / 2;
  }
}
