package readout.query.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a feed.
 *
 * @param items the one that changed last first
 * @param next where the feed goes on, or null at its end
 */
public record FeedPage(List<ChangedEvent> items, @Nullable FeedCursor next) {

  /** Keeps its own copy. */
  public FeedPage {
    items = List.copyOf(items);
  }
}
