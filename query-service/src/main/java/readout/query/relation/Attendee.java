package readout.query.relation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import readout.contracts.ActorKind;
import readout.contracts.Affiliation;
import readout.contracts.Participant;
import readout.query.event.Countries;
import readout.query.event.EntityId;
import readout.query.event.Identities;
import readout.query.event.Organisations;

/**
 * One who takes part in a meeting.
 *
 * @param side whom it stands for: a country or an organisation; null for who stands for nobody that
 *     is told
 * @param person itself where it is a person named in full, else null
 * @param name as the event has it, or null
 */
public record Attendee(@Nullable Actor side, @Nullable Actor person, @Nullable String name) {

  /** As an event tells of it. */
  public static Attendee of(Participant participant) {
    String name = participant.name();
    Actor person =
        participant.kind() == ActorKind.PERSON && name != null
            ? Identities.of(participant)
                .map(id -> new Actor(id, ActorKind.PERSON, name))
                .orElse(null)
            : null;
    return new Attendee(side(participant).orElse(null), person, name);
  }

  private static Optional<Actor> side(Participant participant) {
    Optional<Actor> country =
        Countries.of(participant)
            .map(code -> new Actor(code, ActorKind.COUNTRY, Countries.name(code)));
    if (country.isPresent()) {
      return country;
    }
    Affiliation affiliation = participant.affiliation();
    if (affiliation != null) {
      return organisation(affiliation.name());
    }
    String name = participant.name();
    return participant.kind() == ActorKind.ORGANISATION && name != null
        ? organisation(name)
        : Optional.empty();
  }

  private static Optional<Actor> organisation(String name) {
    var words = Organisations.words(name);
    String known = Organisations.known(name).map(each -> each.names().get(0)).orElse(name);
    return words.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Actor(EntityId.ofOrganisation(words).value(), ActorKind.ORGANISATION, known));
  }

  /** The person where it is one who is known, else the side. */
  public Optional<Actor> closest() {
    return Optional.ofNullable(person).or(() -> Optional.ofNullable(side));
  }

  /** Whether both stand for the same, so that the meeting is not one between them. */
  boolean isOfSideOf(Attendee other) {
    return side != null && other.side != null && side.id().equals(other.side.id());
  }
}
