package readout.contracts;

import org.jspecify.annotations.Nullable;

/**
 * One who takes part or signs.
 *
 * @param name without honorifics; null for a side that the text does not name ("his Indian
 *     counterpart"), whose affiliation is then set
 * @param role the office as the text gives it, or null
 */
public record Participant(
    @Nullable String name,
    @Nullable String role,
    @Nullable Affiliation affiliation,
    ActorKind kind) {

  /** Either a name or an affiliation. */
  public Participant {
    name = Checks.textOrNull(name);
    role = Checks.textOrNull(role);
    Checks.present("participant.kind", kind);
    if (name == null && affiliation == null) {
      throw new IllegalArgumentException("participant with neither name nor affiliation");
    }
  }
}
