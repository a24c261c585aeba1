package readout.query.relation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Periods, and the months they are made of. */
class MonthsTest {

  private static final LocalDate START = LocalDate.of(2024, 1, 1);

  @Test
  void wholeMonthsAndTheDaysLeftOverAreThePeriodOnce() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 500; round++) {
      LocalDate from = START.plusDays(random.nextInt(120));
      LocalDate to = from.plusDays(random.nextInt(120));

      Months months = Months.of(new Period(from, to));

      List<LocalDate> days = new ArrayList<>();
      for (LocalDate month = months.first(); !month.isAfter(months.last()); ) {
        LocalDate next = month.plusMonths(1);
        month.datesUntil(next).forEach(days::add);
        month = next;
      }
      for (Period rest : months.rest()) {
        assertThat(YearMonth.from(rest.from())).isEqualTo(YearMonth.from(rest.to()));
        rest.from().datesUntil(rest.to().plusDays(1)).forEach(days::add);
      }
      assertThat(days)
          .as("seed %d, %s to %s", seed, from, to)
          .containsExactlyInAnyOrderElementsOf(from.datesUntil(to.plusDays(1)).toList());
    }
  }

  @Test
  void anOpenEndHasNoDaysLeftOver() {
    assertThat(Months.of(new Period(START, null)))
        .isEqualTo(new Months(START, LocalDate.of(9999, 12, 1), List.of()));
    assertThat(Months.of(new Period(null, START)).rest()).containsExactly(new Period(START, START));
  }

  @Test
  void aPeriodDoesNotEndBeforeItBegins() {
    assertThatThrownBy(() -> new Period(START, START.minusDays(1)))
        .hasMessageContaining("2023-12-31");
    assertThat(new Period(START, null).overlaps(null, null)).isFalse();
    assertThat(Period.ALWAYS.overlaps(null, null)).isTrue();
  }
}
