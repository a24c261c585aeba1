package readout.query.store;

import java.time.Instant;

/**
 * An event, and how far it has come.
 *
 * @param item as in a list: a JSON object
 * @param revision rises whenever the event says something else; never falls. It also rises without
 *     that, once the event's last change is no longer kept
 * @param changed when it came to say this
 */
public record RevisedEvent(String item, long revision, Instant changed) {}
