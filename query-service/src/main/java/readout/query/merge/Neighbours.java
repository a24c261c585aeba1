package readout.query.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import readout.query.event.EventId;

/** The reports of the record that were met, by their keys: no key is asked for twice. */
final class Neighbours {

  private final Neighbourhood neighbourhood;
  private final Map<EventId, Facts> met = new HashMap<>();
  private final Map<Long, List<Facts>> byKey = new HashMap<>();

  Neighbours(Neighbourhood neighbourhood) {
    this.neighbourhood = neighbourhood;
  }

  /** A report of the record as it is compared; worked out once. */
  Facts facts(Report report) {
    return met.computeIfAbsent(report.id(), absent -> Facts.of(report));
  }

  /** Asks for all that these look for, at once. */
  void meet(Collection<Facts> seekers) {
    Set<Long> asked = new HashSet<>();
    for (Facts seeker : seekers) {
      for (Long key : seeker.keys().wanted()) {
        if (byKey.putIfAbsent(key, new ArrayList<>()) == null) {
          asked.add(key);
        }
      }
    }
    for (Report report : asked.isEmpty() ? List.<Report>of() : neighbourhood.having(asked)) {
      Facts facts = facts(report);
      for (Long key : facts.keys().own()) {
        if (asked.contains(key)) {
          byKey.getOrDefault(key, List.of()).add(facts);
        }
      }
    }
  }

  /** Those with this key, once it was asked for. */
  List<Facts> having(Long key) {
    return byKey.getOrDefault(key, List.of());
  }
}
