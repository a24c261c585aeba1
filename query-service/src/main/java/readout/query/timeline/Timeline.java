package readout.query.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Events in the order of their days, undated ones last.
 *
 * @param sources all that lines cite, and no others
 * @param next the cursor that leads to earlier events; null when these are all
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Timeline(List<Line> lines, List<Source> sources, @Nullable String next) {

  /** Keeps its own copies. */
  public Timeline {
    lines = List.copyOf(lines);
    sources = List.copyOf(sources);
  }
}
