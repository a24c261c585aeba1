package readout.query.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
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
   * The events that the record has now in place of all that these reports can be linked with.
   *
   * @param gone reports that were in the record and are no longer
   * @param present reports that are in the record, as its neighbourhood gives them, and were not
   */
  public static List<Cluster> touchedBy(
      Collection<Report> gone, Collection<Report> present, Neighbourhood neighbourhood) {
    List<Facts> seeds = new ArrayList<>();
    present.forEach(report -> seeds.add(Facts.of(report)));
    List<EventId> absent = gone.stream().map(Report::id).toList();
    Links ofGone = new Links(neighbourhood);
    ofGone.linkedWith(gone.stream().map(Facts::of).toList()).stream()
        .filter(left -> !absent.contains(left.report().id()))
        .forEach(seeds::add);
    Links links = new Links(neighbourhood);
    links.follow(seeds);
    return links.components().stream().flatMap(part -> Clustering.of(part).stream()).toList();
  }
}
