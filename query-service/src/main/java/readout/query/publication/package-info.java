/**
 * From the store to the topic {@code readout.events}, for programs that subscribe instead of
 * polling. What an event says is not decided here.
 */
@NullMarked
package readout.query.publication;

import org.jspecify.annotations.NullMarked;
