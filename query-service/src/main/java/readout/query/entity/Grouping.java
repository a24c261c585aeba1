package readout.query.entity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import readout.query.event.Identities;
import readout.query.event.Organisations;

/**
 * Which names mean one and the same. A name that can mean two who differ stays by itself: better
 * two people than one false merge. The same for whatever other names there are that these cannot
 * mean.
 */
final class Grouping {

  private static final Comparator<List<Form>> SHORTEST_FIRST =
      Comparator.comparingInt((List<Form> group) -> shortest(group).size())
          .thenComparing(group -> shortest(group).id());

  private Grouping() {}

  /** The entities among names that are linked; each by its names, the first of the record first. */
  static List<List<Form>> of(Collection<Form> part) {
    List<List<Form>> entities =
        part.iterator().next().isOrganisation() ? List.of(List.copyOf(part)) : people(part);
    return entities.stream().map(group -> group.stream().sorted(Form.FIRST).toList()).toList();
  }

  private static List<List<Form>> people(Collection<Form> part) {
    Map<String, List<Form>> bySide = new TreeMap<>();
    part.stream()
        .sorted(Comparator.comparing(Form::id))
        .forEach(form -> bySide.computeIfAbsent(form.side(), s -> new ArrayList<>()).add(form));
    return acrossSides(bySide.values().stream().flatMap(forms -> ofSide(forms).stream()).toList());
  }

  private static Stream<List<Form>> sorted(Collection<List<Form>> groups) {
    return groups.stream().sorted(SHORTEST_FIRST);
  }

  private static Form shortest(List<Form> group) {
    return group.stream()
        .min(Comparator.comparingInt(Form::size).thenComparing(Form::id))
        .orElseThrow();
  }

  private static List<List<Form>> ofSide(List<Form> forms) {
    List<List<Form>> groups = new ArrayList<>();
    for (Form form : forms) {
      List<List<Form>> same =
          groups.stream()
              .filter(group -> group.stream().anyMatch(f -> f.likeness(form) == Likeness.SAME))
              .filter(group -> fit(group, List.of(form)))
              .toList();
      List<List<Form>> joined = same.size() > 1 && !allFit(same) ? List.of() : same;
      join(groups, joined, List.of(form));
    }
    shortened(groups);
    return groups;
  }

  /** A shortened name is of the one who can be meant by it; if these are two, of neither. */
  private static void shortened(List<List<Form>> groups) {
    Set<List<Form>> ambiguous = new HashSet<>();
    for (List<Form> group : sorted(groups).toList()) {
      if (!groups.contains(group)) {
        continue;
      }
      List<List<Form>> meant =
          sorted(groups)
              .filter(other -> other != group && !ambiguous.contains(other) && fit(group, other))
              .toList();
      if (allFit(meant)) {
        groups.remove(group);
        join(groups, meant, group);
      } else {
        ambiguous.add(group);
      }
    }
  }

  private static void join(List<List<Form>> groups, List<List<Form>> joined, List<Form> with) {
    List<Form> whole = new ArrayList<>(with);
    joined.forEach(whole::addAll);
    groups.removeAll(joined);
    groups.add(List.copyOf(whole));
  }

  private static boolean allFit(List<List<Form>> groups) {
    return groups.stream()
        .allMatch(one -> groups.stream().allMatch(other -> one == other || fit(one, other)));
  }

  private static boolean fit(List<Form> one, List<Form> other) {
    return one.stream()
        .allMatch(a -> other.stream().noneMatch(b -> a.likeness(b) == Likeness.OTHER));
  }

  /** Who first stood for a country and then for an organisation; not where two countries may be. */
  private static List<List<Form>> acrossSides(List<List<Form>> groups) {
    List<List<Form>> result = new ArrayList<>(groups);
    for (List<Form> group : sorted(groups).toList()) {
      if (!Identities.isCountry(group.get(0).side())) {
        List<List<Form>> meant =
            groups.stream()
                .filter(other -> Identities.isCountry(other.get(0).side()))
                .filter(other -> sameName(group, other))
                .toList();
        if (meant.size() == 1 && mayStandFor(group.get(0).side(), meant.get(0).get(0).side())) {
          List<Form> whole =
              result.stream().filter(r -> r.containsAll(meant.get(0))).findFirst().orElseThrow();
          result.remove(group);
          join(result, List.of(whole), group);
        }
      }
    }
    return result;
  }

  private static boolean sameName(List<Form> one, List<Form> other) {
    return one.stream().anyMatch(a -> other.stream().anyMatch(a::hasNameOf));
  }

  private static boolean mayStandFor(String organisation, String country) {
    return Organisations.known(organisation)
        .map(known -> known.members().contains(country))
        .orElse(true);
  }
}
