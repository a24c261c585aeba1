package readout.extract.core.frame;

import org.jspecify.annotations.Nullable;
import readout.contracts.Place;
import readout.extract.core.time.ResolvedDate;

/** A forum as one sentence tells it; the rank is whose it is: leaders', ministers' or neither. */
record Forum(
    String name,
    Rank rank,
    @Nullable ResolvedDate date,
    @Nullable Place place,
    int sentence,
    int token) {

  boolean same(Forum other) {
    boolean ranks = rank == other.rank || rank == Rank.ANY || other.rank == Rank.ANY;
    return name.equals(other.name) && ranks;
  }

  /** Whose a forum is. */
  enum Rank {
    LEADERS,
    MINISTERS,
    ANY
  }
}
