package readout.query.relation;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which meetings make ties.
 *
 * @param formats one of them, in lower case; empty means any
 * @param country one of the two; null for any
 */
public record TieFilter(Period period, Set<String> formats, @Nullable String country) {

  /** Keeps its own copy. */
  public TieFilter {
    formats = Set.copyOf(formats);
  }

  /** Those of one country. */
  public static TieFilter of(Period period, @Nullable String country) {
    return new TieFilter(period, Set.of(), country);
  }
}
