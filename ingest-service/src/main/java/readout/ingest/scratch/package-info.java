/** Memory outside the heap, for what can be read from the broker again. */
@NullMarked
package readout.ingest.scratch;

import org.jspecify.annotations.NullMarked;
