package readout.query.merge;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import readout.query.event.EventId;

/** Events by those of their reports that were published by then, grouped as they are now. */
record EventsThen(Events events, Instant time) implements Events {

  @Override
  public Collection<Report> having(Collection<Long> keys) {
    return published(events.having(keys));
  }

  @Override
  public Map<EventId, EventId> eventsOf(Collection<Report> reports) {
    return events.eventsOf(reports);
  }

  @Override
  public List<Report> ofEvents(Collection<EventId> wanted) {
    return published(events.ofEvents(wanted));
  }

  private List<Report> published(Collection<Report> reports) {
    return reports.stream().filter(report -> report.publishedBy(time)).toList();
  }
}
