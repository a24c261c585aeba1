package readout.query.index;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import readout.query.store.EventFilter;

/**
 * What is asked for, in the index's own words.
 *
 * @param text instead of the filter's text: of each of these, all stems of one of its two lists
 * @param among instead of the filter's articles: the events they report; null when none is given
 */
public record Wanted(EventFilter filter, List<Stems> text, @Nullable Set<UUID> among) {

  /** The stems of a word, split at its hyphens or joined. */
  public record Stems(List<String> split, List<String> joined) {

    /** Keeps its own copies. */
    public Stems {
      split = List.copyOf(split);
      joined = List.copyOf(joined);
    }
  }

  /** Keeps its own copies. */
  public Wanted {
    text = List.copyOf(text);
    among = among == null ? null : Set.copyOf(among);
  }
}
