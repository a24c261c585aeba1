package readout.query.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import readout.query.event.EventId;

/**
 * Which events a change of some reports touches, and what they are now. The events are a function
 * of the reports of the record and of nothing else: not of their order, nor of the events before.
 */
public final class Merging {

  private Merging() {}

  /** The keys under which a report is to be found in the neighbourhood. */
  public static Collection<Long> keys(Report report) {
    return keys(report, new Memory(1));
  }

  /** The keys under which a report is to be found in the neighbourhood. */
  public static Collection<Long> keys(Report report, Memory memory) {
    return memory.facts(report).keys().own();
  }

  /**
   * Takes reports out of what is remembered: they are in the record no longer. To be called before
   * any of the same id is there again, since that one may say something else.
   *
   * @return the reports that were linked with them
   */
  public static List<Report> leave(
      Collection<Report> gone, Neighbourhood neighbourhood, Memory memory) {
    Neighbours neighbours = new Neighbours(neighbourhood, memory);
    Set<EventId> absent = new LinkedHashSet<>();
    gone.forEach(report -> absent.add(neighbours.facts(report).report().id()));
    neighbours.seek(absent);
    Set<EventId> left = new LinkedHashSet<>();
    for (EventId id : absent) {
      Companions companions = neighbours.companions(id);
      for (int i = 0; i < companions.size(); i++) {
        left.add(companions.id(i));
      }
    }
    left.removeAll(absent);
    neighbours.leave(absent);
    return neighbours.facts(left).stream().map(Facts::report).toList();
  }

  /**
   * Lets the memory know what happened to the record without it.
   *
   * @param gone reports that were in the record; of the same id there may be another one now
   * @param came reports that are in the record and were not, those of the same id among them
   */
  public static void catchUp(
      Collection<EventId> gone,
      Collection<EventId> came,
      Neighbourhood neighbourhood,
      Memory memory) {
    memory.begin();
    memory.lose(gone);
    new Neighbours(neighbourhood, memory).seek(came);
  }

  /** The same for reports of which some are gone, without a memory. */
  public static List<Cluster> touchedBy(
      Collection<Report> gone, Collection<Report> present, Neighbourhood neighbourhood) {
    Memory memory = new Memory(Integer.MAX_VALUE);
    List<Report> touched = new ArrayList<>(present);
    touched.addAll(leave(gone, neighbourhood, memory));
    return touchedBy(touched, neighbourhood, memory);
  }

  /**
   * The events that the record has now in place of all that these reports can be linked with.
   *
   * @param touched reports that are in the record, as its neighbourhood gives them: all that were
   *     not, and all that were {@link #leave linked} with one that is no longer
   * @param memory of earlier mergings
   */
  public static List<Cluster> touchedBy(
      Collection<Report> touched, Neighbourhood neighbourhood, Memory memory) {
    memory.begin();
    Neighbours neighbours = new Neighbours(neighbourhood, memory);
    Verdicts verdicts = memory.verdicts();
    int before = verdicts.compared();
    List<EventId> seeds =
        touched.stream().map(each -> neighbours.facts(each).report().id()).toList();
    List<Cluster> clusters =
        Links.from(seeds, neighbours).components().stream()
            .flatMap(part -> Clustering.of(part, verdicts).stream())
            .toList();
    neighbourhood.compared(verdicts.compared() - before);
    return clusters;
  }
}
