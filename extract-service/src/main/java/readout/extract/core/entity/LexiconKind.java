package readout.extract.core.entity;

/**
 * What a form stands for, in the order in which readings of one form are ranked: "Georgia" is first
 * the country, then the American state.
 */
public enum LexiconKind {
  COUNTRY,
  ORGANISATION,
  CONFLICT_PARTY,
  METONYM,
  DEMONYM,
  CAPITAL,
  OFFICE,
  PLACE,
  CITY,
  /**
   * Not a party and not a town: treaties, media, seas. Only there to keep their parts from being
   * read.
   */
  OTHER;

  /** Whether the form stands for a side that can meet or agree. */
  public boolean isParty() {
    return switch (this) {
      case COUNTRY, ORGANISATION, CONFLICT_PARTY, METONYM, DEMONYM, CAPITAL -> true;
      case OFFICE, PLACE, CITY, OTHER -> false;
    };
  }
}
