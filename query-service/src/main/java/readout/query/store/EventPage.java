package readout.query.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param items JSON objects, in the order asked for
 * @param next where the list goes on, or null at its end
 */
public record EventPage(List<String> items, @Nullable EventCursor next) {

  /** Keeps its own copy. */
  public EventPage {
    items = List.copyOf(items);
  }
}
