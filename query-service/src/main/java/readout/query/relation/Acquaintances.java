package readout.query.relation;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import readout.query.event.EntityId;

/** Tells who is meant by names: several may mean one person. */
@FunctionalInterface
public interface Acquaintances {

  /** Of so many names it is looked up whom they mean; more would take longer than a poll may. */
  int MOST_NAMES = 1_000;

  /** The people that these ids of names mean, by the ids; those it does not know are left out. */
  Map<EntityId, Actor> people(Collection<EntityId> forms);

  /**
   * The same for those that are there most often.
   *
   * @param forms as often as they occur
   */
  default Map<EntityId, Actor> mostNamed(Collection<EntityId> forms) {
    Map<EntityId, Long> times =
        forms.stream()
            .collect(Collectors.groupingBy(each -> each, TreeMap::new, Collectors.counting()));
    return people(
        times.entrySet().stream()
            .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
            .limit(MOST_NAMES)
            .map(Map.Entry::getKey)
            .toList());
  }
}
