package readout.query.entity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import readout.query.event.EntityId;

/**
 * One name of somebody who stands for one side, however it is written.
 *
 * @param orders its words as they follow one another in the reports
 * @param seen the ways in which reports use it
 */
public record Form(EntityId id, String side, List<List<String>> orders, List<Attested> seen) {

  /** The one that the record has first; then any order that is always the same. */
  static final Comparator<Form> FIRST =
      Comparator.comparing(Form::earliest, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Form::id);

  /** In an order that is always the same. */
  public Form {
    orders =
        orders.stream().sorted(Comparator.comparing(words -> String.join(" ", words))).toList();
    seen = seen.stream().sorted(Attested.IN_ORDER).toList();
  }

  /** The forms of these, by their ids; surnames have none. */
  static Map<EntityId, Form> of(Collection<Attested> seen) {
    Map<EntityId, List<Attested>> byForm = new TreeMap<>();
    for (Attested each : seen) {
      if (each.appearance().kind() != Appearance.Kind.SURNAME) {
        byForm.computeIfAbsent(each.appearance().form(), f -> new ArrayList<>()).add(each);
      }
    }
    return byForm.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                entry -> of(entry.getKey(), entry.getValue()),
                (one, other) -> one,
                TreeMap::new));
  }

  private static Form of(EntityId id, List<Attested> seen) {
    List<List<String>> orders =
        seen.stream().map(each -> each.appearance().known()).distinct().toList();
    return new Form(id, seen.get(0).appearance().side(), orders, seen);
  }

  Set<Long> wanted() {
    return seen.stream()
        .flatMap(each -> EntityKeys.wanted(each.appearance()).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The first day that a report supports. */
  @Nullable LocalDate earliest() {
    return seen.stream()
        .map(Attested::earliest)
        .flatMap(java.util.stream.Stream::ofNullable)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /** Whether it names an organisation. */
  public boolean isOrganisation() {
    return seen.get(0).appearance().kind() == Appearance.Kind.ORGANISATION;
  }

  /** Whether both can be of one entity, as far as their names go. */
  boolean mayBe(Form other) {
    if (isOrganisation() || other.isOrganisation()) {
      return isOrganisation() == other.isOrganisation();
    }
    return side.equals(other.side) ? likeness(other) != Likeness.OTHER : hasNameOf(other);
  }

  /** Of two names of one side. */
  Likeness likeness(Form other) {
    Likeness best = Likeness.OTHER;
    for (List<String> one : orders) {
      for (List<String> two : other.orders) {
        Likeness likeness = Likeness.of(one, two, side);
        best = likeness.compareTo(best) < 0 ? likeness : best;
      }
    }
    return best;
  }

  /** Whether the whole name, of more than one word, is the same. */
  boolean hasNameOf(Form other) {
    return !java.util.Collections.disjoint(names(), other.names());
  }

  private Set<String> names() {
    Set<String> names = new HashSet<>();
    orders.stream()
        .filter(words -> words.size() > 1)
        .forEach(words -> names.addAll(Likeness.joined(words)));
    return names;
  }

  int size() {
    return orders.stream().mapToInt(List::size).min().orElse(0);
  }
}
