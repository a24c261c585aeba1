package readout.query.check;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import readout.contracts.ActorKind;
import readout.contracts.Affiliation;
import readout.contracts.Participant;
import readout.query.event.Countries;
import readout.query.event.OfficeNames;
import readout.query.event.Organisations;
import readout.query.event.PersonName;

/** Whom a claim has take part, each beside those who are told to. */
final class Attendance {

  /** How one who is claimed to take part is found among those who did. */
  private enum Presence {
    /** By name; one that is claimed without a name, by the side. */
    THERE,
    /** Somebody of the same side, who is not named. */
    SIDE,
    /** Somebody else who holds the office that is claimed. */
    SUCCESSOR,
    /** Somebody else of the same side. */
    OTHER,
    ABSENT
  }

  private final List<Participant> claimed;
  private final List<Presence> found;

  private Attendance(List<Participant> claimed, List<Presence> found) {
    this.claimed = claimed;
    this.found = found;
  }

  static Attendance of(List<Participant> claimed, Collection<Participant> told) {
    return new Attendance(
        claimed, claimed.stream().map(participant -> presence(participant, told)).toList());
  }

  int claimed() {
    return claimed.size();
  }

  Bearing bearing() {
    if (claimed.isEmpty()) {
      return Bearing.UNCLAIMED;
    }
    if (count(Presence.THERE) == claimed.size()) {
      return Bearing.AGREES;
    }
    return replaced() ? Bearing.DIFFERS : Bearing.SILENT;
  }

  /** Whether one who was there holds the office of one who is claimed to have been. */
  boolean replaced() {
    return count(Presence.SUCCESSOR) == 1 && count(Presence.THERE) == claimed.size() - 1;
  }

  /** Whether those who are told may be those who are claimed: of many, most. */
  boolean sameSides() {
    long there = count(Presence.THERE);
    long sides = there + count(Presence.SIDE);
    return claimed.size() <= 2
        ? there > 0 && sides == claimed.size()
        : there > 1 && 2 * sides >= claimed.size();
  }

  boolean everyoneThere() {
    return count(Presence.THERE) == claimed.size();
  }

  /** Whether a person is among them by name: states meet often. */
  boolean somebodyByName() {
    for (int i = 0; i < claimed.size(); i++) {
      if (found.get(i) == Presence.THERE && isNamed(claimed.get(i))) {
        return true;
      }
    }
    return false;
  }

  boolean somebodyThere() {
    return count(Presence.THERE) > 0;
  }

  private long count(Presence presence) {
    return found.stream().filter(each -> each == presence).count();
  }

  private static Presence presence(Participant one, Collection<Participant> told) {
    Predicate<Participant> sameSide =
        other -> !side(one).isEmpty() && side(one).equals(side(other));
    if (!isNamed(one)) {
      return told.stream().anyMatch(sameSide) ? Presence.THERE : Presence.ABSENT;
    }
    if (told.stream().anyMatch(other -> isNamed(other) && mayBe(one, other))) {
      return Presence.THERE;
    }
    List<Participant> side = told.stream().filter(sameSide).toList();
    if (side.isEmpty()) {
      return Presence.ABSENT;
    }
    if (side.stream().noneMatch(Attendance::isNamed)) {
      return Presence.SIDE;
    }
    return side.stream().anyMatch(other -> sameOffice(one, other))
        ? Presence.SUCCESSOR
        : Presence.OTHER;
  }

  private static boolean sameOffice(Participant one, Participant other) {
    String office = OfficeNames.key(one.role());
    return !office.isEmpty() && office.equals(OfficeNames.key(other.role()));
  }

  /** A surname alone is enough unless they stand for two sides. */
  private static boolean mayBe(Participant one, Participant other) {
    PersonName name = name(one);
    PersonName otherName = name(other);
    boolean full = name.words().size() > 1 && otherName.words().size() > 1;
    String side = side(one);
    String otherSide = side(other);
    boolean sides = side.isEmpty() || otherSide.isEmpty() || side.equals(otherSide);
    return name.mayBe(otherName) && (full || sides);
  }

  private static PersonName name(Participant named) {
    return PersonName.of(Objects.requireNonNull(named.name()));
  }

  private static boolean isNamed(Participant participant) {
    return participant.kind() == ActorKind.PERSON && participant.name() != null;
  }

  /** For whom one takes part: a country's code or an organisation's words; empty when not told. */
  static String side(Participant participant) {
    return Countries.of(participant).orElseGet(() -> organisation(participant));
  }

  private static String organisation(Participant participant) {
    Affiliation affiliation = participant.affiliation();
    @Nullable String name = isNamed(participant) ? null : participant.name();
    String called = affiliation == null ? name : affiliation.name();
    return called == null ? "" : String.join(" ", Organisations.words(called));
  }
}
