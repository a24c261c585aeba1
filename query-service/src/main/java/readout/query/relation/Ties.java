package readout.query.relation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import readout.contracts.ActorKind;
import readout.query.event.EntityId;

/** Counts meetings by each two of different sides who took part, but for conferences. */
public final class Ties {

  private record Pair(String one, String other) {}

  private final Map<Pair, Contact> contacts = new HashMap<>();
  private final Map<String, Actor> actors = new HashMap<>();

  private Ties() {}

  /** Between countries. */
  public static List<Tie> ofCountries(Collection<Encounter> meetings) {
    Ties ties = new Ties();
    for (Encounter meeting : met(meetings)) {
      Map<String, Actor> countries = new TreeMap<>();
      for (Attendee each : meeting.attendees()) {
        Actor side = each.side();
        if (side != null && side.kind() == ActorKind.COUNTRY) {
          countries.put(side.id(), side);
        }
      }
      List<Actor> all = List.copyOf(countries.values());
      Set<Pair> pairs = new HashSet<>();
      for (int one = 0; one < all.size(); one++) {
        for (int other = one + 1; other < all.size(); other++) {
          ties.pair(all.get(one), all.get(other), pairs);
        }
      }
      ties.count(pairs, meeting);
    }
    return ties.all();
  }

  /** Between people who are named in full; two of one side are of one delegation. */
  public static List<Tie> ofPeople(Collection<Encounter> meetings, Acquaintances acquaintances) {
    List<EntityId> forms = new ArrayList<>();
    for (Encounter meeting : met(meetings)) {
      people(meeting).forEach(each -> forms.add(form(each)));
    }
    Map<EntityId, Actor> known = acquaintances.mostNamed(forms);
    Ties ties = new Ties();
    for (Encounter meeting : met(meetings)) {
      List<Attendee> people = people(meeting);
      Set<Pair> pairs = new HashSet<>();
      for (int one = 0; one < people.size(); one++) {
        for (int other = one + 1; other < people.size(); other++) {
          if (!people.get(one).isOfSideOf(people.get(other))) {
            ties.pair(known(people.get(one), known), known(people.get(other), known), pairs);
          }
        }
      }
      ties.count(pairs, meeting);
    }
    return ties.all();
  }

  private static List<Encounter> met(Collection<Encounter> meetings) {
    return meetings.stream().filter(each -> !each.isConference()).toList();
  }

  private static List<Attendee> people(Encounter meeting) {
    return meeting.attendees().stream().filter(each -> each.person() != null).toList();
  }

  private static EntityId form(Attendee attendee) {
    return new EntityId(java.util.Objects.requireNonNull(attendee.person()).id());
  }

  private static Actor known(Attendee attendee, Map<EntityId, Actor> known) {
    Actor person = java.util.Objects.requireNonNull(attendee.person());
    return known.getOrDefault(form(attendee), person);
  }

  private void pair(Actor one, Actor other, Set<Pair> pairs) {
    int order = one.id().compareTo(other.id());
    if (order != 0) {
      actors.put(one.id(), one);
      actors.put(other.id(), other);
      pairs.add(order < 0 ? new Pair(one.id(), other.id()) : new Pair(other.id(), one.id()));
    }
  }

  private void count(Set<Pair> pairs, Encounter meeting) {
    pairs.forEach(
        pair -> contacts.put(pair, contacts.getOrDefault(pair, Contact.NONE).with(meeting)));
  }

  private List<Tie> all() {
    List<Tie> ties = new ArrayList<>();
    contacts.forEach(
        (pair, contact) -> ties.add(new Tie(actor(pair.one()), actor(pair.other()), contact)));
    return ties;
  }

  private Actor actor(String id) {
    return java.util.Objects.requireNonNull(actors.get(id));
  }
}
