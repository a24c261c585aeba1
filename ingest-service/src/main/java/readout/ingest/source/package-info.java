/**
 * One adapter for each format that feeds send: bytes in, a submitted article or the faults of it
 * out. Knows nothing of what was submitted before, nor where an article goes.
 */
@NullMarked
package readout.ingest.source;

import org.jspecify.annotations.NullMarked;
