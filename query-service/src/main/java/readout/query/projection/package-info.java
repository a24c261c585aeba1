/**
 * From the topic to the store: decode, materialise, write, acknowledge. Whether two reports are one
 * event is not decided here.
 */
@NullMarked
package readout.query.projection;

import org.jspecify.annotations.NullMarked;
