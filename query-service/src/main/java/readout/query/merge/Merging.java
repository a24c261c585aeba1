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
    return Facts.of(report).keys().own();
  }

  /**
   * What was linked with reports that are gone. One of the same id may be there again and say
   * something else, so that these verdicts are of no use later.
   */
  private static List<Facts> left(Collection<Report> gone, Neighbours neighbours) {
    Set<EventId> absent = gone.stream().map(Report::id).collect(Collectors.toSet());
    return new Links(neighbours, new Verdicts())
        .linkedWith(gone.stream().map(Facts::of).toList()).stream()
            .filter(left -> !absent.contains(left.report().id()))
            .toList();
  }

  /**
   * The events that the record has now in place of all that these reports can be linked with.
   *
   * @param gone reports that were in the record and are no longer
   * @param present reports that are in the record, as its neighbourhood gives them, and were not
   */
  public static List<Cluster> touchedBy(
      Collection<Report> gone, Collection<Report> present, Neighbourhood neighbourhood) {
    Neighbours neighbours = new Neighbours(neighbourhood);
    Verdicts verdicts = new Verdicts();
    List<Facts> seeds = new ArrayList<>();
    present.forEach(report -> seeds.add(neighbours.facts(report)));
    seeds.addAll(left(gone, neighbours));
    Links links = new Links(neighbours, verdicts);
    links.follow(seeds);
    List<Cluster> clusters =
        links.components().stream()
            .flatMap(part -> Clustering.of(part, verdicts).stream())
            .toList();
    neighbourhood.compared(verdicts.count());
    return clusters;
  }
}
