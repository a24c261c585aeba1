package readout.query.download;

import org.jspecify.annotations.Nullable;

/**
 * A download of which nothing is sent.
 *
 * @param first the first part, null when there is none
 */
record Begun(Downloads downloads, byte @Nullable [] first, Parts rest) {}
