package readout.query.store.postgres;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import readout.query.event.EventId;
import readout.query.merge.Events;
import readout.query.merge.Report;

/** The events as they stand, for who only reads. */
record EventsOfReports(ReportRows reports) implements Events {

  @Override
  public Collection<Report> having(Collection<Long> keys) {
    return reports.having(keys);
  }

  @Override
  public Map<EventId, EventId> eventsOf(Collection<Report> given) {
    Map<EventId, EventId> events = new HashMap<>();
    for (Report report : given) {
      reports
          .eventOf(report.id())
          .ifPresent(event -> events.put(report.id(), new EventId(Ids.hex(event))));
    }
    return events;
  }

  @Override
  public List<Report> ofEvents(Collection<EventId> events) {
    return reports.ofEvents(events.stream().map(Ids::uuid).toList());
  }
}
