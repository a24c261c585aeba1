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
  private static final long TELLING = 100_000;
  private static final long TELLING_IF_NAMED_AFTER_PEOPLE = 250_000;

  private CityNames() {}

  /** Whether the town's name alone says that it is meant; {@code ambiguous} as in the table. */
  static boolean isTelling(City city, String ambiguous) {
    if (!ambiguous.isEmpty()) {
      return false;
    }
    if (city.capital() || city.name().indexOf(' ') > 0) {
      return true;
    }
    boolean namedAfterPeople = NAMED_AFTER_PEOPLE.contains(city.country());
    return city.population() >= (namedAfterPeople ? TELLING_IF_NAMED_AFTER_PEOPLE : TELLING);
  }
}
