package readout.query.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import readout.query.event.EventId;
import readout.query.merge.Events;
import readout.query.merge.Merging;
import readout.query.merge.Report;

/** The events that are held in memory, by their reports. */
record HeldEvents(Collection<ArticleEvents> articles, Map<EventId, EventId> eventOfReport)
    implements Events {

  private Stream<Report> reports() {
    return articles.stream().flatMap(article -> article.reports().stream());
  }

  @Override
  public Collection<Report> having(Collection<Long> keys) {
    return reports().filter(r -> Merging.keys(r).stream().anyMatch(keys::contains)).toList();
  }

  @Override
  public Map<EventId, EventId> eventsOf(Collection<Report> given) {
    return eventOfReport;
  }

  @Override
  public List<Report> ofEvents(Collection<EventId> wanted) {
    return reports().filter(r -> wanted.contains(eventOfReport.get(r.id()))).toList();
  }
}
