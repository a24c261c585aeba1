package readout.query.timeline;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An article that lines cite.
 *
 * @param number from 1, in the order in which lines cite it
 * @param article its id
 * @param source who published it
 * @param quote the first passage that a line rests on
 */
public record Source(
    int number,
    String article,
    @Nullable String source,
    String headline,
    @Nullable OffsetDateTime published,
    @Nullable String url,
    String quote) {}
