package readout.query.store;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import readout.query.event.Facet;
import readout.query.event.NamePattern;

/**
 * What is asked of events beside who, when and how surely.
 *
 * @param names by facet; each must match one name of it
 * @param placeCountries the place's country is all of these
 * @param modes one of them; empty means any, as with the next two
 * @param formats one of them
 * @param instruments one of them
 * @param text all of its words must occur, in whatever form of English
 */
public record Traits(
    Map<Facet, List<NamePattern>> names,
    Set<String> placeCountries,
    Set<String> modes,
    Set<String> formats,
    Set<String> instruments,
    @Nullable NamePattern text) {

  /** Nothing is asked. */
  public static final Traits NONE =
      new Traits(Map.of(), Set.of(), Set.of(), Set.of(), Set.of(), null);

  /** Nothing but the formats that are asked for. */
  public Traits ofFormatsOnly() {
    return new Traits(Map.of(), Set.of(), Set.of(), formats, Set.of(), null);
  }

  /** Keeps its own copies. */
  public Traits {
    Map<Facet, List<NamePattern>> copies = new EnumMap<>(Facet.class);
    names.forEach((facet, each) -> copies.put(facet, List.copyOf(each)));
    names = java.util.Collections.unmodifiableMap(copies);
    placeCountries = Set.copyOf(placeCountries);
    modes = Set.copyOf(modes);
    formats = Set.copyOf(formats);
    instruments = Set.copyOf(instruments);
  }
}
