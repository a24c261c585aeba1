package readout.query.store;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import readout.query.event.EventId;

/**
 * A place in the order of events: newest last day first, then newest first day, then id descending;
 * undated events come last. It names a place and not an event, so it stays good when that event
 * goes.
 */
public record EventCursor(@Nullable LocalDate latest, @Nullable LocalDate earliest, EventId id) {

  /** The order in which lists answer; total, since ids differ. */
  public static final Comparator<EventCursor> NEWEST_FIRST =
      Comparator.comparing(EventCursor::latest, daysDescending())
          .thenComparing(EventCursor::earliest, daysDescending())
          .thenComparing(EventCursor::id, Comparator.reverseOrder());

  /** Both days or none. */
  public EventCursor {
    if ((earliest == null) != (latest == null)) {
      throw new IllegalArgumentException("cursor with one day of two: " + id);
    }
  }

  private static Comparator<@Nullable LocalDate> daysDescending() {
    return Comparator.nullsLast(Comparator.<LocalDate>reverseOrder());
  }
}
