package readout.ingest.api;

import org.jspecify.annotations.Nullable;

/**
 * The answer to one article of many.
 *
 * @param uri the feed's own name of the article, or null where it could not be read
 */
record Told(@Nullable String uri, Answer answer) {}
