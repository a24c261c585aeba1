package readout.query.merge;

import java.util.HashMap;
import java.util.Map;
import readout.query.event.EventId;

/** What comparisons came to: no two reports are compared twice. For the length of one merging. */
final class Verdicts {

  private final Map<Pair, Verdict> known = new HashMap<>();

  /** The same whichever is the first. */
  Verdict of(Facts one, Facts other) {
    return known.computeIfAbsent(Pair.of(one, other), pair -> one.with(other));
  }

  /** How many pairs were compared. */
  int count() {
    return known.size();
  }

  /** The ids of two reports, the lower first. */
  private record Pair(EventId low, EventId high) {

    static Pair of(Facts one, Facts other) {
      EventId a = one.report().id();
      EventId b = other.report().id();
      return a.compareTo(b) < 0 ? new Pair(a, b) : new Pair(b, a);
    }
  }
}
