package readout.query.check;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** What the record has to say to a claim. */
public enum Verdict {
  SUPPORTED,
  PARTLY_SUPPORTED,
  CONTRADICTED,
  NO_RECORD;

  /**
   * Of a claim of several events: contradicted when one of them is, supported when all are, no
   * record when there is none of any.
   */
  static Verdict ofAll(Collection<Verdict> events) {
    Set<Verdict> verdicts = EnumSet.noneOf(Verdict.class);
    verdicts.addAll(events);
    if (verdicts.contains(CONTRADICTED)) {
      return CONTRADICTED;
    }
    if (verdicts.isEmpty()) {
      return NO_RECORD;
    }
    return verdicts.size() == 1 ? verdicts.iterator().next() : PARTLY_SUPPORTED;
  }

  /**
   * Of one claimed event, by those of the record that it may be: whatever supports it counts most.
   */
  static Verdict ofBest(Collection<Verdict> matches) {
    return matches.stream().min(java.util.Comparator.naturalOrder()).orElse(NO_RECORD);
  }
}
