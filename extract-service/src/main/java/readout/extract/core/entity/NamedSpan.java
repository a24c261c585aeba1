package readout.extract.core.entity;

import org.jspecify.annotations.Nullable;

/**
 * Tokens of a sentence that the lexicons know.
 *
 * @param from index of the first token
 * @param to index after the last token
 * @param name the short English name: of the country for a demonym, a capital or a seat of
 *     government; of the office for an office
 * @param country ISO 3166-1 alpha-2 where it has one, or null
 * @param city the city that it is or stands in, or null
 */
public record NamedSpan(
    int from, int to, Kind kind, String name, @Nullable String country, @Nullable String city) {

  /** What the tokens name. */
  public enum Kind {
    COUNTRY,
    DEMONYM,
    SEAT_OF_GOVERNMENT,
    CITY,
    /** A region, a venue, an island: somewhere, but no city. */
    PLACE,
    ORGANISATION,
    CONFLICT_PARTY,
    OFFICE,
    OFFICE_PLURAL,
    /** A treaty, a sea, a newspaper: known, so that no part of its name is taken for anything. */
    OTHER;

    /** Whether it names someone who acts: a state, an organisation, a party to a conflict. */
    public boolean acts() {
      return this == COUNTRY
          || this == DEMONYM
          || this == SEAT_OF_GOVERNMENT
          || this == ORGANISATION
          || this == CONFLICT_PARTY;
    }

    /** Whether it is an office, of one or of several. */
    public boolean office() {
      return this == OFFICE || this == OFFICE_PLURAL;
    }
  }
}
