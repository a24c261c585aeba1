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
import java.util.Objects;
import java.util.Set;
import readout.query.event.EventId;

/** The reports that can be reached from some by links, and these links. */
final class Links {

  /** A vague report with more possible companions means none of them. */
  private static final int MOST_COMPANIONS = 64;

  private final Neighbours neighbours;
  private final Map<EventId, Facts> seeds = new LinkedHashMap<>();
  private final Map<EventId, Facts> reached = new LinkedHashMap<>();
  private final Map<EventId, Collection<Companion>> links = new HashMap<>();
  private final Set<EventId> ambiguous = new HashSet<>();

  private Links(Neighbours neighbours, Collection<Facts> seeds) {
    this.neighbours = neighbours;
    seeds.forEach(seed -> this.seeds.putIfAbsent(seed.report().id(), seed));
  }

  /**
   * Follows links from these reports until there are no more.
   *
   * @param seeds all reports that are new to the record, or have lost a companion
   */
  static Links from(Collection<Facts> seeds, Neighbours neighbours) {
    Links links = new Links(neighbours, seeds);
    links.follow();
    return links;
  }

  private void follow() {
    Collection<Facts> frontier = List.copyOf(seeds.values());
    while (!frontier.isEmpty()) {
      frontier.forEach(each -> reached.put(each.report().id(), each));
      neighbours.seek(frontier);
      Map<EventId, Facts> next = new LinkedHashMap<>();
      for (Facts each : frontier) {
        for (Companion companion : followed(each)) {
          EventId id = companion.facts().report().id();
          if (!reached.containsKey(id)) {
            next.putIfAbsent(id, companion.facts());
          }
        }
      }
      frontier = next.values();
    }
  }

  private Collection<Companion> followed(Facts each) {
    EventId id = each.report().id();
    Collection<Companion> companions = neighbours.companions(each).values();
    if (each.clarity() == Clarity.SPECIFIC || companions.size() <= MOST_COMPANIONS) {
      links.put(id, companions);
      return companions;
    }
    ambiguous.add(id);
    if (seeds.containsKey(id)) {
      return companions.stream().filter(one -> one.facts().clarity() != Clarity.SPECIFIC).toList();
    }
    return hasJustBecomeAmbiguous(companions) ? companions : List.of();
  }

  /** It may have been in an event with some of these, which are then worked out without it. */
  private boolean hasJustBecomeAmbiguous(Collection<Companion> companions) {
    long before =
        companions.stream().filter(one -> !seeds.containsKey(one.facts().report().id())).count();
    return before <= MOST_COMPANIONS;
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
      members.add(Objects.requireNonNull(reached.get(id)));
      for (Companion companion : links.getOrDefault(id, List.of())) {
        EventId other = companion.facts().report().id();
        if (!ambiguous.contains(other)) {
          if (id.compareTo(other) < 0) {
            edges.add(new Component.Edge(id, other, companion.link()));
          }
          if (seen.add(other)) {
            open.add(other);
          }
        }
      }
    }
    return new Component(members, edges);
  }
}
