package readout.query.entity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import readout.query.event.EntityId;
import readout.query.event.NamePattern;
import readout.query.event.NameWords;

/**
 * A list of people by their names. Who has several is listed at the first of those that are asked
 * for, and not again.
 */
public final class Listing {

  private Listing() {}

  /** The places that the record has, of names that are asked for. */
  @FunctionalInterface
  public interface Places {

    /** The first ones after this, in {@link Place#IN_ORDER}; each once. */
    List<Place> after(@Nullable Place after, int most);
  }

  /** Whether a name is asked for. */
  public static Predicate<Appearance> named(@Nullable NamePattern pattern) {
    return appearance ->
        appearance.kind() == Appearance.Kind.PERSON
            && (pattern == null || pattern.matches(new NameWords(appearance.words())));
  }

  /** A part of the list. */
  public record Page(List<Person> people, @Nullable Place next) {

    /** Keeps its own copy. */
    public Page {
      people = List.copyOf(people);
    }
  }

  /** The people after this place. */
  public static Page of(
      Places places, People people, @Nullable NamePattern name, int limit, @Nullable Place after) {
    List<Person> found = new ArrayList<>();
    Place last = after;
    while (true) {
      List<Place> next = places.after(last, limit + 1);
      List<Person> all = people.of(forms(next));
      for (Place place : next) {
        Person person = at(place, all, named(name));
        if (person != null && found.size() == limit) {
          return new Page(found, last);
        }
        if (person != null) {
          found.add(person);
        }
        last = place;
      }
      if (next.size() <= limit) {
        return new Page(found, null);
      }
    }
  }

  private static Set<EntityId> forms(Collection<Place> places) {
    return places.stream().map(Place::form).collect(Collectors.toCollection(TreeSet::new));
  }

  /** The person who is listed here. */
  private static @Nullable Person at(
      Place place, List<Person> people, Predicate<Appearance> named) {
    return people.stream()
        .filter(person -> person.ids().contains(place.form()))
        .filter(person -> first(person, named).equals(place))
        .findFirst()
        .orElse(null);
  }

  private static Place first(Person person, Predicate<Appearance> named) {
    return person.seen().stream()
        .map(Attested::appearance)
        .filter(named)
        .map(Place::of)
        .min(Place.IN_ORDER)
        .orElseThrow();
  }
}
