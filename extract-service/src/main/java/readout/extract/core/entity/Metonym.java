package readout.extract.core.entity;

/**
 * A building, ministry or organ whose name stands for a government: "Kremlin".
 *
 * @param country ISO 3166-1 alpha-2
 * @param city where it is
 * @param kind a word of the table, such as {@code head_of_state}, {@code foreign}, {@code
 *     parliament}, {@code venue}
 */
public record Metonym(String name, String country, String city, String kind)
    implements LexiconEntry {

  /** Whether it is only a place, and not also a name for those who sit there. */
  public boolean isVenue() {
    return kind.equals("venue");
  }
}
