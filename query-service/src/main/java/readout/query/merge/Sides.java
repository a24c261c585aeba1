package readout.query.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import readout.contracts.ActorKind;
import readout.contracts.Affiliation;
import readout.contracts.Participant;
import readout.contracts.Party;
import readout.query.event.Countries;
import readout.query.event.NameWords;
import readout.query.event.PersonName;

/**
 * Who takes part, by sides: a country, an organisation, or a person who stands for nobody.
 *
 * @param named the persons named for each side; none where the side is named as a whole
 * @param organisations those of the sides that take part as a whole and are organisations
 */
record Sides(Map<String, List<PersonName>> named, SortedSet<String> organisations) {

  Sides {
    named = java.util.Collections.unmodifiableMap(new TreeMap<>(named));
    organisations = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(organisations));
  }

  static Sides ofParticipants(Collection<Participant> participants) {
    Map<String, List<PersonName>> named = new TreeMap<>();
    SortedSet<String> organisations = new TreeSet<>();
    for (Participant participant : participants) {
      String side = side(participant);
      List<PersonName> persons = named.computeIfAbsent(side, key -> new ArrayList<>());
      if (participant.kind() == ActorKind.PERSON && participant.name() != null) {
        persons.add(PersonName.of(participant.name()));
      } else if (isOrganisation(participant)) {
        organisations.add(side);
      }
    }
    return new Sides(named, organisations);
  }

  static Sides ofParties(Collection<Party> parties) {
    Map<String, List<PersonName>> named = new TreeMap<>();
    SortedSet<String> organisations = new TreeSet<>();
    for (Party party : parties) {
      String side = Countries.of(party).map(Sides::country).orElseGet(() -> other(party.name()));
      named.put(side, List.of());
      if (party.kind() == ActorKind.ORGANISATION) {
        organisations.add(side);
      }
    }
    return new Sides(named, organisations);
  }

  /** Unnamed representatives of what is no country stand for it as a whole. */
  private static boolean isOrganisation(Participant participant) {
    return participant.kind() == ActorKind.ORGANISATION
        || (participant.name() == null && Countries.of(participant).isEmpty());
  }

  /** The key of the side that a participant stands for. */
  static String side(Participant participant) {
    Optional<String> country = Countries.of(participant);
    if (country.isPresent()) {
      return country(country.get());
    }
    Affiliation affiliation = participant.affiliation();
    if (affiliation != null) {
      return other(affiliation.name());
    }
    return other(name(participant));
  }

  private static String name(Participant participant) {
    @Nullable String name = participant.name();
    return name == null ? "" : name;
  }

  static Set<String> countries(String... codes) {
    return Stream.of(codes).map(Sides::country).collect(Collectors.toUnmodifiableSet());
  }

  private static String country(String code) {
    return "country:" + code;
  }

  static String other(String name) {
    return "other:" + String.join(" ", NameWords.of(name).words());
  }

  Set<String> keys() {
    return named.keySet();
  }

  int size() {
    return named.size();
  }

  /** Whether every side is there in person and by name. */
  boolean allNamed() {
    return named.values().stream().noneMatch(List::isEmpty);
  }

  /** What they share, side by side. */
  Shared with(Sides other) {
    int shared = 0;
    int same = 0;
    int different = 0;
    for (Map.Entry<String, List<PersonName>> side : named.entrySet()) {
      List<PersonName> ours = side.getValue();
      List<PersonName> theirs = other.named.get(side.getKey());
      shared += theirs == null ? 0 : 1;
      if (theirs != null && !ours.isEmpty() && !theirs.isEmpty()) {
        boolean met = meet(ours, theirs);
        same += met ? 1 : 0;
        different += met ? 0 : 1;
      }
    }
    return new Shared(
        shared,
        same,
        different,
        shared == size(),
        shared == other.size(),
        organisations.stream().anyMatch(other.organisations::contains));
  }

  private static boolean meet(List<PersonName> ours, List<PersonName> theirs) {
    for (PersonName one : ours) {
      for (PersonName other : theirs) {
        if (one.mayBe(other)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The same; an organisation's members are there when it is. */
  Shared withMembers(Sides other) {
    Shared strictly = with(other);
    long ours = keys().stream().filter(other::has).count();
    long theirs = other.keys().stream().filter(this::has).count();
    return new Shared(
        (int) Math.min(ours, theirs),
        strictly.same(),
        strictly.different(),
        ours == size(),
        theirs == other.size(),
        strictly.organisation());
  }

  /** Itself, or the organisation it belongs to, or one of its members. */
  private boolean has(String side) {
    return keys().contains(side) || keys().stream().anyMatch(each -> Members.related(each, side));
  }

  /**
   * What two reports have in common.
   *
   * @param sides how many sides both have
   * @param same sides of which both name the same person
   * @param different sides of which both name persons, and not one of them is the same
   * @param allOfFirst all sides of the first are among the second's
   * @param allOfSecond all sides of the second are among the first's
   * @param organisation both have an organisation that takes part as a whole
   */
  record Shared(
      int sides,
      int same,
      int different,
      boolean allOfFirst,
      boolean allOfSecond,
      boolean organisation) {

    boolean equal() {
      return allOfFirst && allOfSecond;
    }
  }
}
