package readout.extract.core.entity;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import readout.contracts.Affiliation;

/**
 * One who held an office, and for whom.
 *
 * @param names the full name and its other spellings
 * @param surname what texts call the person by; empty when by nothing shorter than the name
 * @param bare whether the surname alone, without a title, is enough while the office is held
 * @param to the last month in office, or null
 */
record OfficeHolder(
    List<String> names,
    String surname,
    boolean bare,
    String office,
    Affiliation affiliation,
    YearMonth from,
    @Nullable YearMonth to) {

  /** Names may be in the news a little before the office is held. */
  private static final int EARLY = 3;

  private static final int LATE = 3;
  private static final int CAREER = 15;

  OfficeHolder {
    names = List.copyOf(names);
  }

  OfficeKind kind() {
    return OfficeKind.of(office);
  }

  /** Whether the office is, or is about to be, held in this month; loosely. */
  boolean holdsIn(YearMonth month) {
    return !month.isBefore(from.minusMonths(EARLY))
        && (to == null || !month.isAfter(to.plusMonths(LATE)));
  }

  /** Whether the office had been taken by this month. */
  boolean since(YearMonth month) {
    return !month.isBefore(from.minusMonths(EARLY));
  }

  /** Whether somebody of this name in the news of this month may be the person at all. */
  boolean known(YearMonth month) {
    return !month.isBefore(from.minusYears(CAREER));
  }
}
