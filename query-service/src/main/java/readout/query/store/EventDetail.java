package readout.query.store;

/**
 * One event in full.
 *
 * @param item as in a list: a JSON object
 * @param history its changes of status: a JSON array
 */
public record EventDetail(String item, String history) {}
