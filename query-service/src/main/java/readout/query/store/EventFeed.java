package readout.query.store;

import org.jspecify.annotations.Nullable;

/**
 * Events in the order in which they changed. Every method may throw {@link
 * StoreUnavailableException}; safe for any number of threads.
 */
public interface EventFeed {

  /**
   * Events that match, each once: the one that changed last first, and behind those whose changes
   * are kept the others, newest event first, as of the time their last article was read. Who goes
   * on from a cursor misses none that stays as it is; what changes meanwhile comes first then.
   */
  FeedPage changedFirst(EventFilter filter, int limit, @Nullable FeedCursor after);
}
