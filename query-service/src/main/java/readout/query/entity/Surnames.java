package readout.query.entity;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import readout.query.event.OfficeNames;

/** Whom a report means that gives a surname alone. */
final class Surnames {

  /** So far from the time over which an office is attested it may still be the same holder's. */
  private static final long NEAR_DAYS = 366;

  private Surnames() {}

  /**
   * The one of this name and side who held the office at the time; without any attested then, the
   * one whose time is near, if no other's is. Empty when it can be nobody, or two.
   */
  static Optional<Person> meant(Attested surname, Collection<Person> candidates) {
    List<Person> then = within(0, surname, candidates);
    List<Person> near = then.isEmpty() ? within(NEAR_DAYS, surname, candidates) : then;
    return near.size() == 1 ? Optional.of(near.get(0)) : Optional.empty();
  }

  private static List<Person> within(long days, Attested surname, Collection<Person> candidates) {
    return candidates.stream()
        .filter(each -> isCalled(surname.appearance(), each))
        .filter(each -> distance(surname, held(surname.appearance(), each)) <= days)
        .toList();
  }

  private static boolean isCalled(Appearance surname, Person person) {
    return person.forms().stream()
        .filter(form -> form.side().equals(surname.side()))
        .flatMap(form -> form.orders().stream())
        .anyMatch(words -> Namings.isSurname(surname.known().get(0), words));
  }

  /** Where this person stands for that side, in that office if one is told. */
  private static List<Attested> held(Appearance surname, Person person) {
    String office = OfficeNames.key(surname.role());
    return person.forms().stream()
        .flatMap(form -> form.seen().stream())
        .filter(each -> each.appearance().side().equals(surname.side()))
        .filter(
            each -> office.isEmpty() || office.equals(OfficeNames.key(each.appearance().role())))
        .toList();
  }

  /** Days between the surname's time and the whole of that time; what has none is never near. */
  private static long distance(Attested surname, List<Attested> held) {
    LocalDate from = Office.first(held);
    LocalDate to = Office.last(held);
    LocalDate earliest = surname.earliest();
    LocalDate latest = surname.latest();
    if (held.isEmpty() || from == null || to == null) {
      return Long.MAX_VALUE;
    }
    if (earliest == null || latest == null) {
      return 0;
    }
    return Math.max(
        0, Math.max(ChronoUnit.DAYS.between(latest, from), ChronoUnit.DAYS.between(to, earliest)));
  }
}
