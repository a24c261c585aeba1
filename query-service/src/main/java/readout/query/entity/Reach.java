package readout.query.entity;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import readout.query.event.EntityId;

/** The names that can be reached from some through names that may mean the same. */
final class Reach {

  private final Directory directory;
  private final Map<EntityId, Form> met = new TreeMap<>();
  private final Map<Long, Set<EntityId>> byKey = new HashMap<>();
  private final Map<EntityId, Set<EntityId>> links = new TreeMap<>();

  Reach(Directory directory) {
    this.directory = directory;
  }

  /** Follows them from these until there are no more. */
  void follow(Collection<EntityId> seeds) {
    meet(seeds);
    Collection<EntityId> frontier = seeds.stream().filter(met::containsKey).distinct().toList();
    while (!frontier.isEmpty()) {
      ask(frontier);
      Set<EntityId> next = new TreeSet<>();
      for (EntityId each : frontier) {
        next.addAll(link(Objects.requireNonNull(met.get(each))));
      }
      next.removeIf(links::containsKey);
      frontier = next;
    }
  }

  private void meet(Collection<EntityId> forms) {
    List<EntityId> strange = forms.stream().filter(id -> !met.containsKey(id)).toList();
    if (!strange.isEmpty()) {
      Form.of(directory.ofForms(strange))
          .forEach(
              (id, form) -> {
                met.put(id, form);
                for (Long key : form.wanted()) {
                  byKey.computeIfAbsent(key, absent -> new TreeSet<>()).add(id);
                }
              });
    }
  }

  /** For all that these look for, at once. */
  private void ask(Collection<EntityId> forms) {
    Set<Long> keys = new TreeSet<>();
    forms.forEach(id -> keys.addAll(Objects.requireNonNull(met.get(id)).wanted()));
    keys.removeIf(key -> !asked.add(key));
    if (!keys.isEmpty()) {
      meet(directory.having(keys).stream().map(each -> each.appearance().form()).toList());
    }
  }

  private final Set<Long> asked = new HashSet<>();

  private Set<EntityId> link(Form form) {
    Set<EntityId> linked = new TreeSet<>();
    for (Long key : form.wanted()) {
      for (EntityId other : byKey.getOrDefault(key, Set.of())) {
        if (!other.equals(form.id()) && form.mayBe(Objects.requireNonNull(met.get(other)))) {
          linked.add(other);
        }
      }
    }
    links.put(form.id(), linked);
    return linked;
  }

  /** The names that were reached, parted so that those of two parts cannot mean the same. */
  List<List<Form>> parts() {
    List<List<Form>> parts = new ArrayList<>();
    Set<EntityId> seen = new HashSet<>();
    for (EntityId start : links.keySet()) {
      if (seen.add(start)) {
        parts.add(part(start, seen));
      }
    }
    return parts;
  }

  private List<Form> part(EntityId start, Set<EntityId> seen) {
    List<Form> part = new ArrayList<>();
    Deque<EntityId> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      EntityId id = open.remove();
      part.add(Objects.requireNonNull(met.get(id)));
      links.getOrDefault(id, Set.of()).stream().filter(seen::add).forEach(open::add);
    }
    return part;
  }
}
