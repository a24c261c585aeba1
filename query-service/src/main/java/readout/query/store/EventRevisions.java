package readout.query.store;

import org.jspecify.annotations.Nullable;

/**
 * Events with the number of their last change. Every method may throw {@link
 * StoreUnavailableException}; safe for any number of threads.
 */
public interface EventRevisions {

  /** As {@link EventStore#events}; an event and its revision are of one moment. */
  RevisedPage revised(EventFilter filter, int limit, @Nullable EventCursor after);
}
