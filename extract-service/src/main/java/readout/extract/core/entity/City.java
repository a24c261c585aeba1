package readout.extract.core.entity;

/**
 * A town.
 *
 * @param country ISO 3166-1 alpha-2
 * @param population inhabitants; 0 where unknown
 * @param capital whether it is the capital of a country or territory
 */
public record City(String name, String country, long population, boolean capital)
    implements LexiconEntry {}
