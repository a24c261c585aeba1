package readout.query.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import readout.query.event.EventId;

/**
 * How events came to be as they are, for many at once. Every method may throw {@link
 * StoreUnavailableException}; safe for any number of threads.
 */
public interface EventHistories {

  /**
   * What each report said of the date, in the order of the event's history; events that are not
   * there are left out.
   */
  Map<EventId, List<DateTold>> dates(Collection<EventId> events);
}
