package readout.query.merge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import readout.query.event.EventId;

/**
 * What reports of the record are linked with: remembered, or found by their keys and compared. No
 * key is asked for twice.
 */
final class Neighbours {

  private final Neighbourhood neighbourhood;
  private final Memory memory;

  /** Those of this merging: what is needed is not forgotten meanwhile. */
  private final Map<EventId, Met> met = new HashMap<>();

  private final Set<Long> asked = new HashSet<>();

  /** Those keys that any report has. */
  private final Map<Long, List<Met>> byKey = new HashMap<>();

  /** By the places of those who were met: who last came upon this one. */
  private int[] seenBy = new int[64];

  private int seekers;

  /** A report and its place among those that were met. */
  private record Met(Known known, int place) {}

  Neighbours(Neighbourhood neighbourhood, Memory memory) {
    this.neighbourhood = neighbourhood;
    this.memory = memory;
  }

  /** A report of the record as it is compared; worked out once. */
  Facts facts(Report report) {
    return met(report).known().facts();
  }

  private Met met(Report report) {
    return met.computeIfAbsent(report.id(), id -> new Met(memory.known(report), met.size()));
  }

  /** What one is linked with that was {@link #seek sought} before. */
  Map<EventId, Companion> companions(Facts each) {
    return known(each).companions();
  }

  private Known known(Facts each) {
    return met(each.report()).known();
  }

  /** Makes known what each of these is linked with. */
  void seek(Collection<Facts> seekers) {
    List<Facts> unknown = seekers.stream().filter(seeker -> !known(seeker).isLinked()).toList();
    meet(unknown);
    for (Facts seeker : unknown) {
      Map<EventId, Companion> found = compare(seeker);
      known(seeker).link(found);
      found.values().forEach(companion -> join(companion.facts(), seeker, companion.link()));
    }
  }

  /** Asks for all that these look for, at once. */
  private void meet(Collection<Facts> seekers) {
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
      for (Long key : each.known().facts().keys().own()) {
        if (fresh.contains(key)) {
          byKey.computeIfAbsent(key, absent -> new ArrayList<>()).add(each);
        }
      }
    }
  }

  private Map<EventId, Companion> compare(Facts seeker) {
    if (seenBy.length < met.size()) {
      seenBy = Arrays.copyOf(seenBy, 2 * met.size());
    }
    seekers++;
    Map<EventId, Companion> found = new HashMap<>();
    for (Long key : seeker.keys().wanted()) {
      for (Met other : byKey.getOrDefault(key, List.of())) {
        if (seenBy[other.place()] != seekers) {
          seenBy[other.place()] = seekers;
          Facts facts = other.known().facts();
          EventId id = facts.report().id();
          if (!id.equals(seeker.report().id())
              && memory.verdicts().of(seeker, facts) instanceof Verdict.Link link) {
            found.put(id, new Companion(facts, link));
          }
        }
      }
    }
    return found;
  }

  /** What is linked with one is linked the other way round. */
  private void join(Facts one, Facts other, Verdict.Link link) {
    @Nullable Known known = remembered(one.report().id());
    if (known != null) {
      known.join(new Companion(other, link));
    }
  }

  private @Nullable Known remembered(EventId id) {
    Met held = met.get(id);
    return held == null ? memory.known(id) : held.known();
  }

  /** These are in the record no longer; all that they were linked with must be known. */
  void leave(Collection<Facts> gone) {
    for (Facts each : gone) {
      EventId id = each.report().id();
      for (EventId companion : companions(each).keySet()) {
        @Nullable Known known = remembered(companion);
        if (known != null) {
          known.leave(id);
        }
      }
    }
    gone.forEach(each -> memory.forget(each.report().id()));
  }
}
