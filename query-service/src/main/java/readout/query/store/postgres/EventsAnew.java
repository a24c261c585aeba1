package readout.query.store.postgres;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import readout.query.event.EventId;
import readout.query.merge.Cluster;
import readout.query.merge.Events;
import readout.query.merge.Report;

/**
 * The events as they will be when what is being written is committed.
 *
 * @param clusters those that were worked out, by their ids
 * @param eventOfReport of the reports of these
 */
record EventsAnew(
    ReportRows reports, Map<EventId, Cluster> clusters, Map<EventId, EventId> eventOfReport)
    implements Events {

  @Override
  public Collection<Report> having(Collection<Long> keys) {
    return reports.having(keys);
  }

  @Override
  public Map<EventId, EventId> eventsOf(Collection<Report> given) {
    reports.locate(given.stream().filter(each -> !eventOfReport.containsKey(each.id())).toList());
    Map<EventId, EventId> events = new HashMap<>();
    for (Report report : given) {
      eventOf(report).ifPresent(event -> events.put(report.id(), event));
    }
    return events;
  }

  private Optional<EventId> eventOf(Report report) {
    return Optional.ofNullable(eventOfReport.get(report.id()))
        .or(() -> reports.eventOf(report.id()).map(Ids::event));
  }

  @Override
  public List<Report> ofEvents(Collection<EventId> wanted) {
    List<Report> found = new ArrayList<>();
    List<UUID> stored = new ArrayList<>();
    for (EventId each : wanted) {
      @Nullable Cluster cluster = clusters.get(each);
      if (cluster != null) {
        found.addAll(cluster.reports());
      } else {
        stored.add(Ids.uuid(each));
      }
    }
    reports.ofEvents(stored).stream()
        .filter(report -> eventOf(report).filter(wanted::contains).isPresent())
        .forEach(found::add);
    return found;
  }
}
