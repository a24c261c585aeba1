package readout.query.merge;

import java.util.List;
import readout.query.event.EventId;
import readout.query.event.EventType;

/**
 * The reports of one event.
 *
 * @param reports at least one, by {@link Report#BY_TIME}
 * @param reasons why each report but the first is here, as "reason" by its id; in the same order
 */
public record Cluster(List<Report> reports, List<String> reasons) {

  /** In order, each once. */
  public Cluster {
    reports = reports.stream().sorted(Report.BY_TIME).toList();
    reasons = List.copyOf(reasons);
    if (reports.isEmpty()) {
      throw new IllegalArgumentException("event without a report");
    }
  }

  /** The id of the event: that of its first report, so the same whatever came when. */
  public EventId id() {
    return reports.get(0).id();
  }

  /** What kind of event it is. */
  public EventType type() {
    return reports.get(0).type();
  }
}
