package readout.extract.core.entity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A state, territory, de facto authority or state of the past.
 *
 * @param id ISO 3166-1 alpha-2 where there is one, else ISO 3166-3 or a code of the table
 * @param code ISO 3166-1 alpha-2; null for de facto authorities and states of the past
 * @param name the short English name used in news
 * @param placeCode ISO 3166-1 alpha-2 of the state in which its towns are counted today
 */
public record Country(
    String id,
    @Nullable String code,
    String name,
    CountryKind kind,
    String placeCode,
    List<String> aliases,
    List<String> adjectives,
    List<String> nouns,
    List<String> capitals)
    implements LexiconEntry {

  public Country {
    aliases = List.copyOf(aliases);
    adjectives = List.copyOf(adjectives);
    nouns = List.copyOf(nouns);
    capitals = List.copyOf(capitals);
  }
}
