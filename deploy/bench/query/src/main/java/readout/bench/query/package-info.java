/** Measures how fast query-service answers from a large record; no part of Readout as it runs. */
@NullMarked
package readout.bench.query;

import org.jspecify.annotations.NullMarked;
