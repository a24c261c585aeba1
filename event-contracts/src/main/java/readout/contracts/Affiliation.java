package readout.contracts;

import org.jspecify.annotations.Nullable;

/**
 * Whom a participant stands for.
 *
 * @param name short English name of the country or organisation ("South Korea", "NATO")
 * @param country ISO 3166-1 alpha-2 where it is a country or belongs to one, else null
 */
public record Affiliation(String name, @Nullable String country) {

  /** The name is always there. */
  public Affiliation {
    name = Checks.text("affiliation.name", name);
    CountryCodes.check("affiliation.country", country);
  }
}
