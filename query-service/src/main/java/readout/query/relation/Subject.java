package readout.query.relation;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import readout.contracts.ActorKind;
import readout.query.entity.Organisation;
import readout.query.entity.Person;
import readout.query.event.EntityId;

/** Whose meetings are looked at. */
public sealed interface Subject {

  /** As others see it. */
  Actor actor();

  /** Whether this is the subject, or somebody who stands for it. */
  boolean is(Attendee attendee);

  /** As whom the subject has met somebody: a person meets people, an organisation meets sides. */
  Optional<Actor> meets(Attendee attendee);

  /** Whether this one is of the subject's side even when it is not told who the subject is. */
  boolean isOwnSide(String side);

  /** The ids of all ways in which reports name it. */
  Set<EntityId> appearances();

  /** A person of the record. */
  record OfPerson(Person person) implements Subject {

    @Override
    public Actor actor() {
      return new Actor(person.id().value(), ActorKind.PERSON, person.name());
    }

    @Override
    public boolean is(Attendee attendee) {
      Actor named = attendee.person();
      return named == null
          ? person.surnames().stream()
              .anyMatch(each -> each.appearance().name().equals(attendee.name()))
          : person.ids().stream().anyMatch(id -> id.value().equals(named.id()));
    }

    @Override
    public Optional<Actor> meets(Attendee attendee) {
      return attendee.closest();
    }

    @Override
    public boolean isOwnSide(String side) {
      return person.countries().contains(side);
    }

    @Override
    public Set<EntityId> appearances() {
      return person.seen().stream().map(each -> each.appearance().id()).collect(Collectors.toSet());
    }
  }

  /** An organisation of the record. */
  record OfOrganisation(Organisation organisation) implements Subject {

    @Override
    public Actor actor() {
      return new Actor(organisation.id().value(), ActorKind.ORGANISATION, organisation.name());
    }

    @Override
    public boolean is(Attendee attendee) {
      Actor side = attendee.side();
      return side != null && side.id().equals(organisation.id().value());
    }

    @Override
    public Optional<Actor> meets(Attendee attendee) {
      return Optional.ofNullable(attendee.side());
    }

    @Override
    public boolean isOwnSide(String side) {
      return false;
    }

    @Override
    public Set<EntityId> appearances() {
      return organisation.forms().stream()
          .flatMap(form -> form.seen().stream())
          .map(each -> each.appearance().id())
          .collect(Collectors.toSet());
    }
  }

  /** Whom the subject has met there: those of other sides. */
  default Collection<Actor> met(Encounter meeting) {
    if (meeting.isConference()) {
      return Set.of();
    }
    List<Attendee> own = meeting.attendees().stream().filter(this::is).toList();
    Set<Actor> met = new HashSet<>();
    for (Attendee each : meeting.attendees()) {
      Actor side = each.side();
      boolean with =
          own.isEmpty()
              ? side != null && isOwnSide(side.id())
              : own.contains(each) || own.stream().anyMatch(each::isOfSideOf);
      if (!with) {
        meets(each).ifPresent(met::add);
      }
    }
    return met;
  }
}
