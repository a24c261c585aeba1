package readout.extract.core.entity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An international or regional organisation, organ, forum or contact group.
 *
 * @param kind a word of the table, such as {@code global}, {@code regional}, {@code un_agency},
 *     {@code forum}
 * @param seat the city of its headquarters, null where it has none
 * @param seatCountry ISO 3166-1 alpha-2 of the seat
 */
public record Organisation(
    String name,
    List<String> aliases,
    String kind,
    @Nullable String seat,
    @Nullable String seatCountry)
    implements LexiconEntry {

  public Organisation {
    aliases = List.copyOf(aliases);
  }
}
