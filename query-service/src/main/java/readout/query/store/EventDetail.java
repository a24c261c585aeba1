package readout.query.store;

/**
 * One event in full.
 *
 * @param item as in a list: a JSON object
 * @param detail what is told of it beside: a JSON object
 */
public record EventDetail(String item, String detail) {}
