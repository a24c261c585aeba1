package readout.query.merge;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
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
  private final Set<EventId> seeds;
  private final Set<EventId> reached = new LinkedHashSet<>();
  private final Set<EventId> ambiguous = new HashSet<>();

  private Links(Neighbours neighbours, Collection<EventId> seeds) {
    this.neighbours = neighbours;
    this.seeds = new LinkedHashSet<>(seeds);
  }

  /**
   * Follows links from these reports until there are no more.
   *
   * @param seeds all reports that are new to the record, or have lost a companion
   */
  static Links from(Collection<EventId> seeds, Neighbours neighbours) {
    Links links = new Links(neighbours, seeds);
    links.follow();
    return links;
  }

  private void follow() {
    reached.addAll(seeds);
    Collection<EventId> frontier = seeds;
    while (!frontier.isEmpty()) {
      neighbours.seek(frontier);
      neighbours.facts(frontier.stream().filter(this::hasMany).toList());
      List<EventId> next = new ArrayList<>();
      frontier.forEach(each -> follow(each, next));
      frontier = next;
    }
  }

  private boolean hasMany(EventId id) {
    return neighbours.companions(id).size() > MOST_COMPANIONS;
  }

  private boolean isSpecific(EventId id) {
    return neighbours.facts(List.of(id)).get(0).clarity() == Clarity.SPECIFIC;
  }

  private void follow(EventId id, Collection<EventId> next) {
    Companions companions = neighbours.companions(id);
    boolean isAmbiguous = hasMany(id) && !isSpecific(id);
    if (isAmbiguous) {
      ambiguous.add(id);
    }
    if (!isAmbiguous || seeds.contains(id) || hasJustBecomeAmbiguous(companions)) {
      for (int i = 0; i < companions.size(); i++) {
        if (reached.add(companions.id(i))) {
          next.add(companions.id(i));
        }
      }
    }
  }

  /** It may have been in an event with some of these, which are then worked out without it. */
  private boolean hasJustBecomeAmbiguous(Companions companions) {
    return companions.without(seeds) <= MOST_COMPANIONS;
  }

  /** The reached reports, parted so that no link leads from one part to another. */
  List<Component> components() {
    Map<EventId, Facts> facts = new HashMap<>();
    neighbours.facts(reached).forEach(each -> facts.put(each.report().id(), each));
    List<Component> components = new ArrayList<>();
    Set<EventId> seen = new HashSet<>();
    for (EventId start : reached) {
      if (seen.add(start)) {
        components.add(component(start, seen, facts));
      }
    }
    return components;
  }

  private Component component(EventId start, Set<EventId> seen, Map<EventId, Facts> facts) {
    List<Facts> members = new ArrayList<>();
    List<Component.Edge> edges = new ArrayList<>();
    Deque<EventId> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      EventId id = open.remove();
      members.add(Objects.requireNonNull(facts.get(id)));
      Companions companions = ambiguous.contains(id) ? new Companions() : neighbours.companions(id);
      for (int i = 0; i < companions.size(); i++) {
        EventId other = companions.id(i);
        if (!ambiguous.contains(other)) {
          if (id.compareTo(other) < 0) {
            edges.add(new Component.Edge(id, other, companions.link(i)));
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
