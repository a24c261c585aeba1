package readout.query.relation;

import org.jspecify.annotations.Nullable;

/**
 * How long it took from the publication of articles until they could be read here, in seconds.
 *
 * @param articles that are measured
 * @param left that were read at the same time but are not measured: old ones that came late, and
 *     those that do not tell when they were published
 * @param p50 that half of those measured did not exceed; null where there are none, as with the
 *     next
 */
public record Lag(
    long articles, long left, @Nullable Double p50, @Nullable Double p95, @Nullable Double p99) {}
