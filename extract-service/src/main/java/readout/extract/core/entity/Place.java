package readout.extract.core.entity;

import org.jspecify.annotations.Nullable;

/**
 * A venue, region or island that news names as a place.
 *
 * @param kind a word of the table: {@code venue}, {@code island} or {@code region}
 * @param city the town given in records, null for a region without one
 * @param country ISO 3166-1 alpha-2
 */
public record Place(String name, String kind, @Nullable String city, String country)
    implements LexiconEntry {}
