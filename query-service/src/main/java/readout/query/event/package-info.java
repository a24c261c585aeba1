/**
 * What identifies an event and those who take part in it: ids, types, names, countries. No
 * decision, no storage.
 */
@NullMarked
package readout.query.event;

import org.jspecify.annotations.NullMarked;
