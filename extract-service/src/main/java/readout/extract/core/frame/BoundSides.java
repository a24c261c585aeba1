package readout.extract.core.frame;

import java.util.List;
import readout.extract.core.entity.Side;

/**
 * Those whom an agreement binds, persons standing for their states.
 *
 * @param found where: in the noun's "phrase", the "clause" of the deed, "again" as told before,
 *     "known" by its name, as a "group" of states, "completed" from around by rule, or by a "guess"
 *     there; "none" where nobody was found
 * @param enough whether the rules alone take it for an agreement of theirs; else it is only a
 *     candidate
 * @param signatories the persons among them who sign, where the verb is one of signing
 */
public record BoundSides(List<Side> sides, String found, boolean enough, List<Side> signatories) {

  /** Copies the lists. */
  public BoundSides {
    sides = List.copyOf(sides);
    signatories = List.copyOf(signatories);
  }

  /** Of whom nobody is said to sign. */
  BoundSides(List<Side> sides, String found, boolean enough) {
    this(sides, found, enough, List.of());
  }
}
