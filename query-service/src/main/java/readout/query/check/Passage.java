package readout.query.check;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import readout.contracts.ArticleId;
import readout.contracts.MentionId;

/**
 * Where a report tells a field of an event.
 *
 * @param source the publisher, where known
 * @param value what it tells, in the form of the record; null when it tells nothing of it
 * @param quote verbatim
 */
public record Passage(
    ArticleId article,
    MentionId mention,
    @Nullable String source,
    @Nullable OffsetDateTime published,
    @Nullable String url,
    @Nullable Object value,
    String quote) {}
