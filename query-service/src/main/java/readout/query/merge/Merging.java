package readout.query.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
   * What was linked with reports that are gone. One of the same id may be there again and say
   * something else: it is another to the memory.
   */
  private static List<Report> left(
      Collection<Report> gone, Neighbourhood neighbourhood, Memory memory) {
    Set<EventId> absent = gone.stream().map(Report::id).collect(Collectors.toSet());
    return new Links(new Neighbours(neighbourhood, memory), memory.verdicts())
        .linkedWith(gone.stream().map(memory::facts).toList()).stream()
            .map(Facts::report)
            .filter(left -> !absent.contains(left.id()))
            .toList();
  }

  /** As with a memory, without one. */
  public static List<Cluster> touchedBy(
      Collection<Report> gone, Collection<Report> present, Neighbourhood neighbourhood) {
    return touchedBy(gone, present, neighbourhood, new Memory(Integer.MAX_VALUE));
  }

  /**
   * The events that the record has now in place of all that these reports can be linked with.
   *
   * @param gone reports that were in the record and are no longer
   * @param present reports that are in the record, as its neighbourhood gives them, and were not
   * @param memory of earlier mergings
   */
  public static List<Cluster> touchedBy(
      Collection<Report> gone,
      Collection<Report> present,
      Neighbourhood neighbourhood,
      Memory memory) {
    memory.begin();
    Neighbours neighbours = new Neighbours(neighbourhood, memory);
    Verdicts verdicts = memory.verdicts();
    int before = verdicts.compared();
    List<Facts> seeds = new ArrayList<>();
    present.forEach(report -> seeds.add(neighbours.facts(report)));
    left(gone, neighbourhood, memory).forEach(report -> seeds.add(neighbours.facts(report)));
    Links links = new Links(neighbours, verdicts);
    links.follow(seeds);
    List<Cluster> clusters =
        links.components().stream()
            .flatMap(part -> Clustering.of(part, verdicts).stream())
            .toList();
    neighbourhood.compared(verdicts.compared() - before);
    return clusters;
  }
}
