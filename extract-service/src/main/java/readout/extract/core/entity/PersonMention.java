package readout.extract.core.entity;

/**
 * Where a person is named.
 *
 * @param person the person's number in {@link People}
 * @param from index of the name's first token; the title before it is not part of the name
 * @param to index after the name's last token
 */
record PersonMention(int person, int from, int to) {}
