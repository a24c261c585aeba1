package readout.query.api;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import readout.contracts.Affiliation;
import readout.query.entity.Citation;
import readout.query.entity.Office;
import readout.query.entity.Person;
import readout.query.event.EntityId;
import readout.query.store.PersonDetail;

/**
 * A person.
 *
 * @param aliases what else the reports call this person
 * @param countries for which this person has taken part, ISO 3166-1 alpha-2
 * @param offices the earliest first
 */
record PersonView<T>(
    EntityId id, String name, List<String> aliases, SortedSet<String> countries, List<T> offices) {

  /**
   * An office, and when reports support it.
   *
   * @param organisation its id, where it is the office of one
   */
  record Held(
      String role,
      @Nullable Affiliation affiliation,
      @Nullable EntityId organisation,
      @Nullable LocalDate earliest,
      @Nullable LocalDate latest) {

    static Held of(Office office) {
      return new Held(
          office.role(),
          office.affiliation(),
          office.organisation().orElse(null),
          office.earliest(),
          office.latest());
    }
  }

  /** The same with the first and the last of those who say so. */
  record Supported(
      String role,
      @Nullable Affiliation affiliation,
      @Nullable EntityId organisation,
      @Nullable LocalDate earliest,
      @Nullable LocalDate latest,
      List<Citation> support) {

    static Supported of(Office office, Collection<Citation> citations) {
      Held held = Held.of(office);
      List<Citation> support =
          Citation.ends(
              citations.stream()
                  .filter(each -> office.appearances().contains(each.appearance()))
                  .toList());
      return new Supported(
          held.role(),
          held.affiliation(),
          held.organisation(),
          held.earliest(),
          held.latest(),
          support);
    }
  }

  static PersonView<Held> of(Person person) {
    return of(person, person.offices().stream().map(Held::of).toList());
  }

  static PersonView<Supported> of(PersonDetail detail) {
    Person person = detail.person();
    return of(
        person,
        person.offices().stream().map(office -> Supported.of(office, detail.citations())).toList());
  }

  private static <T> PersonView<T> of(Person person, List<T> offices) {
    return new PersonView<>(
        Objects.requireNonNull(person.id()),
        person.name(),
        person.aliases(),
        person.countries(),
        offices);
  }
}
