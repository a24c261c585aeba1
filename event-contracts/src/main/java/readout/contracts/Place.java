package readout.contracts;

import org.jspecify.annotations.Nullable;

/**
 * Where.
 *
 * @param name as the text names it ("the White House", "Brussels")
 * @param city the city's usual English name, or null
 * @param country ISO 3166-1 alpha-2, or null
 */
public record Place(String name, @Nullable String city, @Nullable String country) {

  /** The name is what the text says, so it is always there. */
  public Place {
    name = Checks.text("place.name", name);
    city = Checks.textOrNull(city);
    CountryCodes.check("place.country", country);
  }
}
