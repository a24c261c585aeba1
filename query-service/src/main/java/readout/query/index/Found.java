package readout.query.index;

import java.util.List;
import readout.query.store.EventCursor;

/**
 * Where the events stand that were found.
 *
 * @param places in the order asked for
 * @param upTo the last entry of the log that the index had followed by then
 */
public record Found(List<EventCursor> places, long upTo) {

  /** Keeps its own copy. */
  public Found {
    places = List.copyOf(places);
  }
}
