package readout.query.store;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import readout.query.event.EventId;
import readout.query.event.EventType;

/**
 * One change of one event.
 *
 * @param number its place in the order of all changes; a later one is never seen before an earlier
 * @param into the event that has its reports now, for {@link Kind#MERGED}; else null
 * @param from the event that its reports were in, for {@link Kind#SPLIT}; else null
 * @param item the event as it was left: a JSON object; null when it is gone
 */
public record Change(
    long number,
    Kind kind,
    EventType type,
    EventId event,
    @Nullable EventId into,
    @Nullable EventId from,
    Instant at,
    @Nullable String item) {

  /** What happened to the event. */
  public enum Kind {
    /** It is new, and so are its reports. */
    CREATED,
    /** It says something else, or has other reports. */
    CHANGED,
    /** Its reports are in another event now. */
    MERGED,
    /** It is new, and its reports were in another event before. */
    SPLIT,
    /** Nobody reports it any more. */
    DELETED;

    /** As in the API and the database: lower case. */
    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The kind that {@link #text} gave this text for. */
    public static Kind parse(String text) {
      return valueOf(text.toUpperCase(Locale.ROOT));
    }
  }
}
