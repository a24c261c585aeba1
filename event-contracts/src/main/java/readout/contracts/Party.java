package readout.contracts;

import org.jspecify.annotations.Nullable;

/**
 * One who is bound by an agreement.
 *
 * @param name short English name ("South Korea", "European Union", "RSF")
 * @param country ISO 3166-1 alpha-2 of a country, else null
 */
public record Party(String name, ActorKind kind, @Nullable String country) {

  /** The name is always there. */
  public Party {
    name = Checks.text("party.name", name);
    Checks.present("party.kind", kind);
    CountryCodes.check("party.country", country);
  }
}
