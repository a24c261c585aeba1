package readout.query.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param items newest event first
 * @param next where the list goes on, or null at its end
 */
public record RevisedPage(List<RevisedEvent> items, @Nullable EventCursor next) {

  /** Keeps its own copy. */
  public RevisedPage {
    items = List.copyOf(items);
  }
}
