package readout.extract.corpus;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** Tallies by measure, summed over texts. Not thread-safe. */
final class Score {

  private final Map<String, Tally> tallies = new TreeMap<>();

  void add(String measure, Tally tally) {
    tallies.merge(measure, tally, Tally::plus);
  }

  void add(String measure, boolean right) {
    add(measure, Tally.one(right));
  }

  void add(Score other) {
    other.tallies.forEach(this::add);
  }

  /** Zero of zero for a measure that never came up. */
  Tally of(String measure) {
    return tallies.getOrDefault(measure, Tally.NONE);
  }

  /** By the name of the measure, in order. */
  Map<String, Tally> tallies() {
    return Collections.unmodifiableMap(tallies);
  }
}
