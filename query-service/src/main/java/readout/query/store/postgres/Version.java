package readout.query.store.postgres;

/**
 * Which state the record is in. Each number only grows within one run of the server, and is visible
 * with what it counts.
 *
 * @param era which run of the server: one that was restored from a copy counts again
 * @param log the last entry of {@code mention_log}
 * @param change the last change of an event
 * @param forgotten the last change that is no longer kept
 */
record Version(String era, long log, long change, long forgotten) {

  private static final String SEPARATOR = ".";

  /** As {@link #text} writes it. */
  static Version parse(String text) {
    String[] parts = text.split("\\.", -1);
    return new Version(
        parts[0], Long.parseLong(parts[1]), Long.parseLong(parts[2]), Long.parseLong(parts[3]));
  }

  String text() {
    return String.join(
        SEPARATOR, era, Long.toString(log), Long.toString(change), Long.toString(forgotten));
  }

  /** With the news of both, in whatever order they came; of two eras that of the other one. */
  Version with(Version other) {
    return era.equals(other.era)
        ? new Version(
            era,
            Math.max(log, other.log),
            Math.max(change, other.change),
            Math.max(forgotten, other.forgotten))
        : other;
  }
}
