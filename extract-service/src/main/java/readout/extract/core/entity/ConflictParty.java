package readout.extract.core.entity;

import java.util.List;

/**
 * A movement, armed group, authority or community that can meet states and bind itself.
 *
 * @param country ISO 3166-1 alpha-2 of the country it is fought over in
 * @param kind a word of the table, such as {@code armed_group}, {@code movement}, {@code party}
 */
public record ConflictParty(String name, List<String> aliases, String country, String kind)
    implements LexiconEntry {

  public ConflictParty {
    aliases = List.copyOf(aliases);
  }
}
