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
  private final Map<EventId, List<Companion>> links = new HashMap<>();
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
      List<Companion> companions = companions(each);
      if (each.clarity() == Clarity.SPECIFIC || companions.size() <= MOST_COMPANIONS) {
        companions.forEach(one -> next.putIfAbsent(one.facts().report().id(), one.facts()));
      } else {
        ambiguous.add(each.report().id());
      }
    }
    next.keySet().removeAll(reached.keySet());
    return next.values();
  }

  /** Those that came upon it before, and those that it comes upon. */
  private List<Companion> companions(Facts each) {
    EventId id = each.report().id();
    List<Companion> companions = companionsOf(id);
    for (Facts other : neighbours.notYetCompared(each)) {
      EventId otherId = other.report().id();
      if (!otherId.equals(id) && verdicts.of(each, other) instanceof Verdict.Link link) {
        companions.add(new Companion(other, link));
        companionsOf(otherId).add(new Companion(each, link));
      }
    }
    return companions;
  }

  private List<Companion> companionsOf(EventId report) {
    return links.computeIfAbsent(report, absent -> new ArrayList<>());
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
      for (Companion companion : linksOf(id)) {
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

  private List<Companion> linksOf(EventId report) {
    return ambiguous.contains(report) ? List.of() : links.getOrDefault(report, List.of());
  }

  /** One that a report is linked with. */
  private record Companion(Facts facts, Verdict.Link link) {}
}
