package readout.query.store;

import java.time.Instant;

/**
 * An event, and since when it is so.
 *
 * @param item as in a list: a JSON object
 * @param changed when it changed last; where that is no longer kept, when the last of the articles
 *     that report it was read
 */
public record ChangedEvent(String item, Instant changed) {}
