package readout.query.store;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import readout.query.event.EventId;

/**
 * A place in the order of events: by the last day, then the first, then the id; undated events come
 * last whichever way it goes. It names a place and not an event, so it stays good when that event
 * goes.
 */
public record EventCursor(@Nullable LocalDate latest, @Nullable LocalDate earliest, EventId id) {

  /** Both days or none. */
  public EventCursor {
    if ((earliest == null) != (latest == null)) {
      throw new IllegalArgumentException("cursor with one day of two: " + id);
    }
  }
}
