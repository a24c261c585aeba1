package readout.extract.core.entity;

import java.util.Set;

/**
 * Decides which towns a bare word may be taken for. Surnames and given names of English, such as
 * "Clinton" and "Lincoln", are mostly people in news; such towns are still found by name in {@link
 * Cities}.
 */
final class CityNames {

  private static final Set<String> NAMED_AFTER_PEOPLE =
      Set.of("AU", "CA", "GB", "IE", "NZ", "PH", "US", "ZA");
  private static final long TELLING = 30_000;
  private static final long TELLING_IF_NAMED_AFTER_PEOPLE = 250_000;
  private static final long TELLING_IF_GIVEN_NAME = 600_000;

  private CityNames() {}

  /**
   * Whether the town's name alone, in capitals, says that it is meant; {@code ambiguous} as in the
   * table.
   */
  static boolean isTelling(City city, String ambiguous) {
    if (ambiguous.equals("word") && !city.capital()) {
      return false;
    }
    if (ambiguous.equals("given_name")) {
      return city.population() >= TELLING_IF_GIVEN_NAME;
    }
    if (city.name().indexOf(' ') > 0 || city.capital()) {
      return true;
    }
    return city.population()
        >= (NAMED_AFTER_PEOPLE.contains(city.country()) ? TELLING_IF_NAMED_AFTER_PEOPLE : TELLING);
  }
}
