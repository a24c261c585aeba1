package readout.query.merge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import readout.query.event.EventId;

/** The reports of the record that were met, by their keys: no key is asked for twice. */
final class Neighbours {

  private final Neighbourhood neighbourhood;
  private final Memory memory;
  private final Map<EventId, Met> met = new HashMap<>();
  private final Set<Long> asked = new HashSet<>();

  /** Those keys that any report has. */
  private final Map<Long, List<Met>> byKey = new HashMap<>();

  /** By the places of those who were met: who has looked for others. */
  private final BitSet sought = new BitSet();

  /** By the places of those who were met: who last came upon this one. */
  private int[] seenBy = new int[64];

  private int seekers;

  /** A report and its place among those that were met. */
  private record Met(Facts facts, int place) {}

  Neighbours(Neighbourhood neighbourhood, Memory memory) {
    this.neighbourhood = neighbourhood;
    this.memory = memory;
  }

  /** A report of the record as it is compared; worked out once. */
  Facts facts(Report report) {
    return met(report).facts();
  }

  private Met met(Report report) {
    return met.computeIfAbsent(report.id(), id -> new Met(memory.facts(report), met.size()));
  }

  /** Asks for all that these look for, at once. */
  void meet(Collection<Facts> seekers) {
    Set<Long> fresh = new HashSet<>();
    for (Facts seeker : seekers) {
      for (Long key : seeker.keys().wanted()) {
        if (asked.add(key)) {
          fresh.add(key);
        }
      }
    }
    for (Report report : fresh.isEmpty() ? List.<Report>of() : neighbourhood.having(fresh)) {
      Met each = met(report);
      for (Long key : each.facts().keys().own()) {
        if (fresh.contains(key)) {
          byKey.computeIfAbsent(key, absent -> new ArrayList<>()).add(each);
        }
      }
    }
  }

  /**
   * Those it looks for, each once, but for those who have looked for it: the keys of the two are
   * symmetric. All that it looks for must have been asked for.
   */
  List<Facts> notYetCompared(Facts seeker) {
    if (seenBy.length < met.size()) {
      seenBy = Arrays.copyOf(seenBy, 2 * met.size());
    }
    seekers++;
    List<Facts> found = new ArrayList<>();
    for (Long key : seeker.keys().wanted()) {
      for (Met other : byKey.getOrDefault(key, List.of())) {
        if (seenBy[other.place()] != seekers) {
          seenBy[other.place()] = seekers;
          if (!sought.get(other.place())) {
            found.add(other.facts());
          }
        }
      }
    }
    @Nullable Met itself = met.get(seeker.report().id());
    if (itself != null) {
      sought.set(itself.place());
    }
    return found;
  }
}
