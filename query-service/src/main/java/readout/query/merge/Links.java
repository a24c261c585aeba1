package readout.query.merge;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import readout.query.event.EventId;

/** The reports that can be reached from some by links, and these links. */
final class Links {

  /** A vague report with more possible companions means none of them. */
  private static final int MOST_COMPANIONS = 64;

  private final Neighbours neighbours;
  private final Verdicts verdicts;
  private final Map<EventId, Facts> reached = new LinkedHashMap<>();
  private final Map<EventId, Map<EventId, Verdict.Link>> links = new HashMap<>();
  private final Set<EventId> ambiguous = new HashSet<>();

  Links(Neighbours neighbours, Verdicts verdicts) {
    this.neighbours = neighbours;
    this.verdicts = verdicts;
  }

  /** Follows links from these reports until there are no more. */
  void follow(Collection<Facts> seeds) {
    Collection<Facts> frontier = distinct(seeds);
    while (!frontier.isEmpty()) {
      frontier.forEach(each -> reached.put(each.report().id(), each));
      frontier = linkedWith(frontier);
    }
  }

  private static Collection<Facts> distinct(Collection<Facts> seeds) {
    Map<EventId, Facts> once = new LinkedHashMap<>();
    seeds.forEach(seed -> once.putIfAbsent(seed.report().id(), seed));
    return once.values();
  }

  /** The reports of the record that these are linked with and that were not yet reached. */
  Collection<Facts> linkedWith(Collection<Facts> frontier) {
    neighbours.meet(frontier);
    Map<EventId, Facts> next = new LinkedHashMap<>();
    for (Facts each : frontier) {
      Map<EventId, Facts> companions = companions(each);
      if (each.clarity() == Clarity.SPECIFIC || companions.size() <= MOST_COMPANIONS) {
        companions.forEach(next::putIfAbsent);
      } else {
        ambiguous.add(each.report().id());
      }
    }
    next.keySet().removeAll(reached.keySet());
    return next.values();
  }

  private Map<EventId, Facts> companions(Facts each) {
    EventId id = each.report().id();
    Set<EventId> compared = new HashSet<>(Set.of(id));
    Map<EventId, Facts> linked = new LinkedHashMap<>();
    for (Long key : each.keys().wanted()) {
      for (Facts other : neighbours.having(key)) {
        EventId otherId = other.report().id();
        if (compared.add(otherId) && verdicts.of(each, other) instanceof Verdict.Link link) {
          linked.put(otherId, other);
          links.computeIfAbsent(id, absent -> new HashMap<>()).put(otherId, link);
        }
      }
    }
    return linked;
  }

  /** The reached reports, parted so that no link leads from one part to another. */
  List<Component> components() {
    List<Component> components = new ArrayList<>();
    Set<EventId> seen = new HashSet<>();
    for (EventId start : reached.keySet()) {
      if (seen.add(start)) {
        components.add(component(start, seen));
      }
    }
    return components;
  }

  private Component component(EventId start, Set<EventId> seen) {
    List<Facts> members = new ArrayList<>();
    List<Component.Edge> edges = new ArrayList<>();
    Deque<EventId> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      EventId id = open.remove();
      members.add(java.util.Objects.requireNonNull(reached.get(id)));
      linksOf(id)
          .forEach(
              (other, link) -> {
                if (id.compareTo(other) < 0) {
                  edges.add(new Component.Edge(id, other, link));
                }
                if (seen.add(other)) {
                  open.add(other);
                }
              });
    }
    return new Component(members, edges);
  }

  private Map<EventId, Verdict.Link> linksOf(EventId id) {
    if (ambiguous.contains(id)) {
      return Map.of();
    }
    Map<EventId, Verdict.Link> found = links.getOrDefault(id, Map.of());
    if (ambiguous.isEmpty()) {
      return found;
    }
    Map<EventId, Verdict.Link> all = new HashMap<>(found);
    all.keySet().removeAll(ambiguous);
    return all;
  }
}
