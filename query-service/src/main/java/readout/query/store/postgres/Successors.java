package readout.query.store.postgres;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import readout.query.event.EventId;
import readout.query.merge.Cluster;
import readout.query.merge.Report;
import readout.query.merge.Succession;

/**
 * Finds where events go on whose first report is gone.
 *
 * @param eventOfReport where the reports are now
 */
record Successors(ReportRows reports, Map<EventId, EventId> eventOfReport) {

  /**
   * The events that go on for some of these.
   *
   * @param lost reports that are gone, or said again
   * @param clusters the events as they are now
   */
  Map<EventId, EventId> of(Set<UUID> gone, Collection<Report> lost, Collection<Cluster> clusters) {
    Stream<Report> left =
        clusters.stream()
            .flatMap(cluster -> cluster.reports().stream())
            .filter(report -> !reports.isNew(report.id()));
    Map<EventId, List<Report>> before = new LinkedHashMap<>();
    Stream.concat(lost.stream(), left)
        .forEach(
            report ->
                reports
                    .eventOf(report.id())
                    .filter(gone::contains)
                    .map(Ids::event)
                    .filter(event -> !eventOfReport.containsKey(event))
                    .ifPresent(
                        event ->
                            before.computeIfAbsent(event, none -> new ArrayList<>()).add(report)));
    Map<EventId, EventId> successors = new LinkedHashMap<>();
    before.forEach(
        (event, told) ->
            Succession.of(event, told, clusters).ifPresent(to -> successors.put(event, to)));
    return successors;
  }
}
