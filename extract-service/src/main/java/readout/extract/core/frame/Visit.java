package readout.extract.core.frame;

import java.util.List;
import org.jspecify.annotations.Nullable;
import readout.contracts.Affiliation;
import readout.contracts.Place;
import readout.extract.core.entity.Side;
import readout.extract.core.time.ResolvedDate;

/**
 * Somebody's stay somewhere as one sentence tells it.
 *
 * @param over whether it has begun or been
 */
record Visit(
    List<Side> visitors,
    Place place,
    @Nullable ResolvedDate date,
    Told told,
    boolean over,
    int sentence,
    int token) {

  /** Which part of the stay the date is of. */
  enum Told {
    STAY,
    /** "is in X": still there. */
    NOW,
    ARRIVAL,
    DEPARTURE
  }

  /** Whether one of these is the visitor, or the one who comes for an unnamed delegation. */
  boolean travels(List<Side> sides) {
    return visitors.stream().anyMatch(v -> sides.stream().anyMatch(s -> same(v, s)));
  }

  private static boolean same(Side visitor, Side side) {
    String state = visitor.stands();
    return visitor.key().equals(side.key())
        || (!visitor.named() && state != null && state.equals(side.stands()));
  }

  /** Whether one of these is of the country visited, and not the visitor. */
  boolean atHome(List<Side> sides) {
    String host = place.country();
    return host != null
        && sides.stream()
            .anyMatch(s -> of(s, host) && visitors.stream().noneMatch(v -> same(v, s)));
  }

  /** Whether all but the visitor may be of the country visited: none is known to be of another. */
  boolean mayBeAtHome(List<Side> sides) {
    String host = place.country();
    return host != null
        && sides.stream()
            .filter(s -> visitors.stream().noneMatch(v -> same(v, s)))
            .map(Side::affiliation)
            .allMatch(a -> a == null || a.country() == null || host.equals(a.country()));
  }

  private static boolean of(Side side, String country) {
    Affiliation affiliation = side.affiliation();
    return affiliation != null && country.equals(affiliation.country());
  }

  /** Whether a place is where the visit leads, or a town of that country. */
  boolean leadsTo(@Nullable Place other) {
    return other != null && place.country() != null && place.country().equals(other.country());
  }
}
