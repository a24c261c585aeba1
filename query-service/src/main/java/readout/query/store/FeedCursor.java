package readout.query.store;

/** A place in the order of {@link EventFeed}; it stays good when the event there goes. */
public sealed interface FeedCursor {

  /** Behind an event whose last change has this number. */
  record Changed(long number) implements FeedCursor {}

  /** Behind this event, none of whose changes is kept. */
  record Unchanged(EventCursor event) implements FeedCursor {}
}
