package readout.query.merge;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import readout.query.event.EventId;

/** The events that the record has, by their reports. */
public interface Events extends Neighbourhood {

  /** The events that these reports are in, by the reports' ids. */
  Map<EventId, EventId> eventsOf(Collection<Report> reports);

  /** The reports of these events. */
  List<Report> ofEvents(Collection<EventId> events);
}
