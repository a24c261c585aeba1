package readout.ingest.source;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a feed was fetched, and what the operator says of it.
 *
 * @param address against which its addresses are resolved
 * @param received when; an entry that says it was changed long after that does not know the time
 * @param source the publisher's name, which then counts instead of what the feed says, or null
 * @param language the same for the language
 */
public record FeedOrigin(
    URI address, Instant received, @Nullable String source, @Nullable String language) {}
