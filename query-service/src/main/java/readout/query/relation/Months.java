package readout.query.relation;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/**
 * A period as whole months, which are counted already, and the days left over at its ends.
 *
 * @param first day of the first whole month
 * @param last first day of the last whole month; before {@code first} where there is none
 * @param rest at most two, each within a month
 */
public record Months(LocalDate first, LocalDate last, List<Period> rest) {

  private static final LocalDate BEGINNING = LocalDate.of(1, 1, 1);
  private static final LocalDate END = LocalDate.of(9999, 12, 31);

  /** Keeps its own copy. */
  public Months {
    rest = List.copyOf(rest);
  }

  /** Those of a period. */
  public static Months of(Period period) {
    LocalDate from = period.from() == null ? BEGINNING : period.from();
    LocalDate to = period.to() == null ? END : period.to();
    LocalDate start = from.withDayOfMonth(1);
    LocalDate end = to.withDayOfMonth(1);
    boolean startsWhole = from.equals(start);
    boolean endsWhole = to.equals(lastDay(to));
    List<Period> rest = new ArrayList<>();
    if (start.equals(end) && !(startsWhole && endsWhole)) {
      return new Months(start, start.minusMonths(1), List.of(new Period(from, to)));
    }
    if (!startsWhole) {
      rest.add(new Period(from, lastDay(from)));
    }
    if (!endsWhole) {
      rest.add(new Period(end, to));
    }
    return new Months(
        startsWhole ? start : start.plusMonths(1), endsWhole ? end : end.minusMonths(1), rest);
  }

  private static LocalDate lastDay(LocalDate day) {
    return day.with(TemporalAdjusters.lastDayOfMonth());
  }
}
