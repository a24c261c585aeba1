package readout.query.merge;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import readout.query.event.EventId;

/**
 * Parts linked reports into events. Links are followed from the strongest down; two groups join
 * when no report of one may not stand with a report of the other. First the reports that tell their
 * event from all others; then the vaguer ones among themselves, and each of these groups into the
 * one event it can mean, or into none when it can mean two.
 */
final class Clustering {

  private final Component component;
  private final Map<EventId, Group> groups = new HashMap<>();

  private Clustering(Component component, Verdicts verdicts) {
    this.component = component;
    component.facts().forEach(each -> groups.put(each.report().id(), new Group(each, verdicts)));
  }

  static List<Cluster> of(Component component, Verdicts verdicts) {
    Clustering clustering = new Clustering(component, verdicts);
    for (Clarity clarity : Clarity.values()) {
      clustering.joinWithin(clarity);
    }
    clustering.attach(Clarity.VAGUE, Clarity.SPECIFIC);
    clustering.attach(Clarity.TIMELESS, Clarity.SPECIFIC);
    clustering.attach(Clarity.TIMELESS, Clarity.VAGUE);
    return clustering.groups().stream().map(Group::cluster).toList();
  }

  /** In the order of their first reports. */
  private Set<Group> groups() {
    Set<Group> distinct = new LinkedHashSet<>();
    component.facts().forEach(each -> distinct.add(group(each.report().id())));
    return distinct;
  }

  private Group group(EventId report) {
    return Objects.requireNonNull(groups.get(report));
  }

  private void joinWithin(Clarity clarity) {
    for (Component.Edge edge : component.edges()) {
      Group one = group(edge.one());
      Group other = group(edge.other());
      boolean both = one.clarity() == clarity && other.clarity() == clarity;
      if (both && one != other && one.mayJoin(other)) {
        join(one, other, edge.link().reason());
      }
    }
  }

  private void attach(Clarity vague, Clarity clear) {
    Map<Group, Set<Group>> possible = new HashMap<>();
    for (Component.Edge edge : component.edges()) {
      Group one = group(edge.one());
      Group other = group(edge.other());
      if (one.clarity() == vague && other.clarity() == clear) {
        possible.computeIfAbsent(one, absent -> new LinkedHashSet<>()).add(other);
      } else if (one.clarity() == clear && other.clarity() == vague) {
        possible.computeIfAbsent(other, absent -> new LinkedHashSet<>()).add(one);
      }
    }
    for (Group group : groups()) {
      List<Group> fitting =
          possible.getOrDefault(group, Set.of()).stream().filter(group::mayJoin).toList();
      if (fitting.size() == 1) {
        join(fitting.get(0), group, "the only event it can mean");
      }
    }
  }

  private void join(Group into, Group from, String reason) {
    from.members().forEach(each -> groups.put(each.report().id(), into));
    into.take(from, reason);
  }
}
