package readout.query.merge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

  /** Those of this merging: what it needs is not forgotten meanwhile. */
  private final Map<EventId, Met> met = new HashMap<>();

  private final Map<EventId, Companions> linked = new HashMap<>();
  private final Set<Long> asked = new HashSet<>();

  /** Those keys that any report has. */
  private final Map<Long, List<Met>> byKey = new HashMap<>();

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

  /** Those of these ids, in their order. */
  List<Facts> facts(Collection<EventId> ids) {
    List<EventId> unknown = new ArrayList<>();
    for (EventId id : ids) {
      if (!met.containsKey(id)) {
        @Nullable Facts known = memory.facts(id);
        if (known == null) {
          unknown.add(id);
        } else {
          met.put(id, new Met(known, met.size()));
        }
      }
    }
    if (!unknown.isEmpty()) {
      neighbourhood.of(unknown).forEach(this::met);
    }
    return ids.stream().map(id -> Objects.requireNonNull(met.get(id)).facts()).toList();
  }

  /** What one is linked with that was {@link #seek sought} before. */
  Companions companions(EventId id) {
    return Objects.requireNonNull(linked.get(id));
  }

  /** Makes known what each of these is linked with. */
  void seek(Collection<EventId> ids) {
    List<EventId> unknown = new ArrayList<>();
    for (EventId id : ids) {
      @Nullable Companions known = remembered(id);
      if (known == null) {
        unknown.add(id);
      } else {
        linked.put(id, known);
      }
    }
    List<Facts> seekers = facts(unknown);
    meet(seekers);
    seekers.forEach(this::compare);
  }

  private @Nullable Companions remembered(EventId id) {
    @Nullable Companions held = linked.get(id);
    return held == null ? memory.companions(id) : held;
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
      for (Long key : each.facts().keys().own()) {
        if (fresh.contains(key)) {
          byKey.computeIfAbsent(key, absent -> new ArrayList<>()).add(each);
        }
      }
    }
  }

  /** Links it with those it looks for, and these with it. */
  private void compare(Facts seeker) {
    if (seenBy.length < met.size()) {
      seenBy = Arrays.copyOf(seenBy, 2 * met.size());
    }
    seekers++;
    EventId own = seeker.report().id();
    Companions found = new Companions();
    for (Long key : seeker.keys().wanted()) {
      for (Met other : byKey.getOrDefault(key, List.of())) {
        EventId id = other.facts().report().id();
        if (seenBy[other.place()] != seekers) {
          seenBy[other.place()] = seekers;
          if (!id.equals(own)
              && memory.verdicts().of(seeker, other.facts()) instanceof Verdict.Link link) {
            found.join(id, link);
            @Nullable Companions others = remembered(id);
            if (others != null) {
              others.join(own, link);
            }
          }
        }
      }
    }
    linked.put(own, found);
    memory.remember(own, found);
  }

  /** These are in the record no longer; all that they were linked with must be known. */
  void leave(Collection<EventId> gone) {
    for (EventId id : gone) {
      Companions companions = companions(id);
      for (int i = 0; i < companions.size(); i++) {
        @Nullable Companions others = remembered(companions.id(i));
        if (others != null) {
          others.leave(id);
        }
      }
    }
    gone.forEach(memory::forget);
  }
}
