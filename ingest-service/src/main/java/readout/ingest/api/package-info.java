/**
 * HTTP: what feeds call and what they are answered. Reads with {@code source}, lets {@code core}
 * decide and {@code kafka} publish.
 */
@NullMarked
package readout.ingest.api;

import org.jspecify.annotations.NullMarked;
