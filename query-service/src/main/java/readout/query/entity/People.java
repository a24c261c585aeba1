package readout.query.entity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import readout.query.event.EntityId;

/**
 * The people and organisations that names mean. A function of what the directory has now and of
 * nothing else: not of the order in which it came, nor of what was answered before.
 */
public final class People {

  private final Directory directory;

  /** Those of this directory. */
  public People(Directory directory) {
    this.directory = directory;
  }

  /** All people one of whose names has one of these ids, by their own ids. */
  public List<Person> of(Collection<EntityId> forms) {
    return reached(forms).stream()
        .filter(names -> !names.get(0).isOrganisation())
        .filter(names -> names.stream().anyMatch(form -> forms.contains(form.id())))
        .map(names -> new Person(names, List.of()))
        .sorted(Comparator.comparing(Person::id))
        .toList();
  }

  private List<List<Form>> reached(Collection<EntityId> forms) {
    Reach reach = new Reach(directory);
    reach.follow(forms);
    return reach.parts().stream().flatMap(part -> Grouping.of(part).stream()).toList();
  }

  /** The organisation that has this id, whether or not by its best name. */
  public Optional<Organisation> organisation(EntityId id) {
    Set<EntityId> names = new TreeSet<>(Set.of(id));
    directory.having(EntityKeys.ofOrganisation(id)).stream()
        .map(each -> each.appearance().form())
        .forEach(names::add);
    return reached(names).stream()
        .filter(forms -> forms.get(0).isOrganisation())
        .findFirst()
        .map(Organisation::new);
  }

  /** The person one of whose names has this id, with the surnames that can mean nobody else. */
  public Optional<Person> person(EntityId id) {
    return of(Set.of(id)).stream().findFirst().map(this::withSurnames);
  }

  private Person withSurnames(Person person) {
    Set<Long> keys = new TreeSet<>();
    person.forms().forEach(form -> keys.addAll(EntityKeys.ofSurnames(form)));
    List<Attested> surnames =
        directory.having(keys).stream()
            .filter(each -> each.appearance().kind() == Appearance.Kind.SURNAME)
            .toList();
    return surnames.isEmpty() ? person : person.with(meant(person, surnames));
  }

  private List<Attested> meant(Person person, List<Attested> surnames) {
    Set<Long> keys = new TreeSet<>();
    surnames.forEach(each -> keys.addAll(EntityKeys.ofPeopleOf(each.appearance())));
    Set<EntityId> forms =
        directory.having(keys).stream()
            .map(Attested::appearance)
            .filter(each -> each.kind() == Appearance.Kind.PERSON)
            .map(Appearance::form)
            .collect(Collectors.toCollection(TreeSet::new));
    Map<EntityId, Person> candidates = new TreeMap<>();
    of(forms).forEach(each -> candidates.put(each.id(), each));
    List<Attested> meant = new ArrayList<>();
    for (Attested surname : surnames) {
      Surnames.meant(surname, candidates.values())
          .filter(each -> each.id().equals(person.id()))
          .ifPresent(each -> meant.add(surname));
    }
    return meant;
  }
}
