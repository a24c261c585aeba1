/** By what events are found, in memory. No item of an event is here, and no database. */
@NullMarked
package readout.query.index;

import org.jspecify.annotations.NullMarked;
