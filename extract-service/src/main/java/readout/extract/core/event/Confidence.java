package readout.extract.core.event;

/** How likely an event is, as a record says it. */
final class Confidence {

  private Confidence() {}

  /** Two digits say all that is known. */
  static double rounded(double likely) {
    return Math.round(likely * 100) / 100.0;
  }
}
