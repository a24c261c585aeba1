package readout.query.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import readout.query.entity.Attested;
import readout.query.entity.Citation;
import readout.query.entity.Listing;
import readout.query.entity.Names;
import readout.query.entity.Organisation;
import readout.query.entity.People;
import readout.query.entity.Person;
import readout.query.entity.Place;
import readout.query.event.EntityId;
import readout.query.event.NamePattern;

/** The port's meaning: all names are taken anew from all articles each time. */
public final class InMemoryEntityStore implements EntityStore {

  private final InMemoryEventStore events;

  public InMemoryEntityStore(InMemoryEventStore events) {
    this.events = events;
  }

  private Names names() {
    return new Names(events.held().stream().map(ArticleEvents::reports).toList());
  }

  @Override
  public Listing.Page people(@Nullable NamePattern name, int limit, @Nullable Place after) {
    Names names = names();
    List<Place> places =
        names
            .appearances()
            .filter(Listing.named(name))
            .map(Place::of)
            .distinct()
            .sorted(Place.IN_ORDER)
            .toList();
    return Listing.of(
        (last, most) ->
            places.stream()
                .filter(place -> last == null || Place.IN_ORDER.compare(place, last) > 0)
                .limit(most)
                .toList(),
        new People(names),
        name,
        limit,
        after);
  }

  @Override
  public EntityAnswer<PersonDetail> person(EntityId id) {
    Names names = names();
    return answer(
        id,
        new People(names).person(id),
        Person::id,
        person -> new PersonDetail(person, citations(person, names)));
  }

  private static List<Citation> citations(Person person, Names names) {
    return person.seen().stream()
        .map(Attested::appearance)
        .flatMap(way -> names.reports(way).stream().map(report -> Citation.of(way, report)))
        .toList();
  }

  @Override
  public EntityAnswer<Organisation> organisation(EntityId id) {
    return answer(id, new People(names()).organisation(id), Organisation::id, each -> each);
  }

  private static <E, T> EntityAnswer<T> answer(
      EntityId id, Optional<E> found, Function<E, EntityId> idOf, Function<E, T> whole) {
    if (found.isEmpty()) {
      return new EntityAnswer.Unknown<>();
    }
    EntityId there = idOf.apply(found.get());
    return there.equals(id)
        ? new EntityAnswer.Found<>(whole.apply(found.get()))
        : new EntityAnswer.Moved<>(there);
  }
}
