package readout.query.relation;

import org.jspecify.annotations.Nullable;

/**
 * How many articles that tell of events a publisher has.
 *
 * @param source null for those that do not say whose they are
 */
public record SourceCount(@Nullable String source, long articles) {}
