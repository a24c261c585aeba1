package readout.query.entity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import readout.query.event.EntityId;
import readout.query.event.Identities;

/**
 * A person of the record.
 *
 * @param forms the names that mean this person, the first of the record first
 * @param surnames the ways in which reports name nobody but this person by surname alone
 */
public record Person(List<Form> forms, List<Attested> surnames) {

  /** Keeps its own copies, always in the same order. */
  public Person {
    forms = List.copyOf(forms);
    surnames = surnames.stream().sorted(Attested.IN_ORDER).toList();
  }

  /** That of the name which the record has first. */
  public EntityId id() {
    return forms.get(0).id();
  }

  /** All ids that lead here, its own among them. */
  public List<EntityId> ids() {
    return forms.stream().map(Form::id).toList();
  }

  /** All ways in which reports name this person. */
  public List<Attested> seen() {
    List<Attested> seen = new ArrayList<>(surnames);
    forms.forEach(form -> seen.addAll(form.seen()));
    return seen;
  }

  /** The fullest of those by which alone it is known. */
  public String name() {
    return known().min(Spelling.FULLEST).orElseThrow();
  }

  private Stream<String> known() {
    return forms.stream()
        .flatMap(form -> form.seen().stream())
        .map(Attested::appearance)
        .filter(each -> Identities.tellsWho(each.name(), each.role()))
        .map(Appearance::name);
  }

  /** What else it is called, in order of the alphabet. */
  public List<String> aliases() {
    SortedSet<String> names =
        seen().stream()
            .map(each -> each.appearance().name())
            .collect(Collectors.toCollection(TreeSet::new));
    names.remove(name());
    return List.copyOf(names);
  }

  /** The countries it has stood for, as ISO 3166-1 alpha-2. */
  public SortedSet<String> countries() {
    return forms.stream()
        .map(Form::side)
        .filter(Identities::isCountry)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The earliest first. */
  public List<Office> offices() {
    return Offices.of(seen());
  }

  Person with(Collection<Attested> more) {
    return new Person(forms, List.copyOf(more));
  }
}
