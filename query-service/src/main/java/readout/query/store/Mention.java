package readout.query.store;

import readout.contracts.MentionId;

/**
 * One article's report of an event.
 *
 * @param id unique within its article
 * @param record the contract's meeting or agreement, as JSON
 */
public record Mention(MentionId id, String record) {}
