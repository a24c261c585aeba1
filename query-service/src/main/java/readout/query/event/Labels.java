package readout.query.event;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What an event is found by beside the names of its participants.
 *
 * @param names by facet; one that is not there has none
 * @param placeCountry ISO 3166-1 alpha-2 of the place, or null
 * @param text the words of all names, topics, subjects and quotes
 */
public record Labels(
    Map<Facet, List<NameWords>> names, @Nullable String placeCountry, SortedSet<String> text) {

  /** Keeps its own copies. */
  public Labels {
    Map<Facet, List<NameWords>> copies = new EnumMap<>(Facet.class);
    names.forEach((facet, each) -> copies.put(facet, List.copyOf(each)));
    names = java.util.Collections.unmodifiableMap(copies);
    text = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(text));
  }

  /** The names of this facet. */
  public List<NameWords> names(Facet facet) {
    return names.getOrDefault(facet, List.of());
  }
}
