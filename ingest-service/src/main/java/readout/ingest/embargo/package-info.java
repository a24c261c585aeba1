/** When what waits for the end of an embargo is looked at. What becomes of it the core decides. */
@NullMarked
package readout.ingest.embargo;

import org.jspecify.annotations.NullMarked;
