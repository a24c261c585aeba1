package readout.query.check;

import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import readout.contracts.EventDate;

/** A claimed time beside a told one. */
final class Days {

  /** A visit or a summit lasts so long; a longer time does not tell one event from the next. */
  private static final long PRECISE = 3;

  private Days() {}

  /** "In April" is supported by the 2nd; the 2nd is not by "in April". */
  static Bearing bearing(@Nullable EventDate claimed, @Nullable EventDate told) {
    if (claimed == null) {
      return Bearing.UNCLAIMED;
    }
    if (told == null) {
      return Bearing.SILENT;
    }
    if (apart(claimed, told) > 0) {
      return Bearing.DIFFERS;
    }
    boolean within =
        !told.earliest().isBefore(claimed.earliest()) && !told.latest().isAfter(claimed.latest());
    return within ? Bearing.AGREES : Bearing.SILENT;
  }

  static boolean precise(@Nullable EventDate date) {
    return date != null && ChronoUnit.DAYS.between(date.earliest(), date.latest()) < PRECISE;
  }

  /** Both to a few days, and no further apart than this. */
  static boolean near(@Nullable EventDate one, @Nullable EventDate other, long most) {
    return one != null
        && other != null
        && precise(one)
        && precise(other)
        && apart(one, other) <= most;
  }

  /** Days from the end of the one to the beginning of the other; 0 when they overlap. */
  private static long apart(EventDate one, EventDate other) {
    if (one.latest().isBefore(other.earliest())) {
      return ChronoUnit.DAYS.between(one.latest(), other.earliest());
    }
    return Math.max(0, ChronoUnit.DAYS.between(other.latest(), one.earliest()));
  }
}
