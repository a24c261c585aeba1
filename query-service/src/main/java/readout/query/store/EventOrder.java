package readout.query.store;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import readout.query.event.EventId;

/** The orders in which lists answer; total, since ids differ, and undated events come last. */
public enum EventOrder {
  NEWEST_FIRST("-date", Comparator.reverseOrder(), Comparator.reverseOrder()),
  OLDEST_FIRST("date", Comparator.naturalOrder(), Comparator.naturalOrder());

  private final String text;
  private final Comparator<EventCursor> places;

  EventOrder(String text, Comparator<LocalDate> days, Comparator<EventId> ids) {
    Comparator<@Nullable LocalDate> undatedLast = Comparator.nullsLast(days);
    this.text = text;
    this.places =
        Comparator.comparing(EventCursor::latest, undatedLast)
            .thenComparing(EventCursor::earliest, undatedLast)
            .thenComparing(EventCursor::id, ids);
  }

  /** As it stands in a URL. */
  public String text() {
    return text;
  }

  /** Which of two places comes first. */
  public Comparator<EventCursor> places() {
    return places;
  }
}
