/**
 * Measures how fast query-service makes the record of extractions; no part of Readout as it runs.
 */
@NullMarked
package readout.bench.record;

import org.jspecify.annotations.NullMarked;
