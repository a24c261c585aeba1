/**
 * Reports in, merged events out: which reports tell of one event, and what they say of it together.
 * Pure decisions; no clock, no storage, no order of arrival.
 */
@NullMarked
package readout.query.merge;

import org.jspecify.annotations.NullMarked;
