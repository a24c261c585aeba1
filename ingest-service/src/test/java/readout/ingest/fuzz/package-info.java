/** Random requests for the whole service: what is sent, and what every answer must keep to. */
@NullMarked
package readout.ingest.fuzz;

import org.jspecify.annotations.NullMarked;
