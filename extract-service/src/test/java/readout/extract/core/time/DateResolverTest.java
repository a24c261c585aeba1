package readout.extract.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import readout.contracts.Precision;
import readout.extract.core.time.DateResolver.Context;

class DateResolverTest {

  private static final LocalDate PUBLISHED = LocalDate.of(2025, 4, 9);

  @Test
  void aHeadingsYearGoesBeforeThatOfPublication() {
    TimeExpression date = only("On March 12 they met.");

    Optional<ResolvedDate> resolved =
        DateResolver.resolve(date, new Context(PUBLISHED, Tense.PAST, null, 2019));

    assertThat(resolved).map(ResolvedDate::edtf).contains("2019-03-12");
  }

  @Test
  void aHeadingsYearIsEnoughWithoutPublication() {
    TimeExpression date = only("On March 30 to April 2 they met.");

    Optional<ResolvedDate> resolved =
        DateResolver.resolve(date, new Context(null, Tense.PAST, null, 2019));

    assertThat(resolved).map(ResolvedDate::edtf).contains("2019-03-30/2019-04-02");
  }

  @Test
  void theSameDayIsNothingWithoutADateBefore() {
    TimeExpression sameDay = only("They met the same day.");

    assertThat(DateResolver.resolve(sameDay, Context.of(PUBLISHED, Tense.PAST))).isEmpty();
  }

  @Test
  void aFiveDayVisitFromSundayEndsOnThursday() {
    TimeExpression duration = only("a five-day visit");
    ResolvedDate sunday = resolve("It began on Sunday.", Tense.PAST);

    Optional<ResolvedDate> visit = DateResolver.lasting(sunday, duration);

    assertThat(visit).map(ResolvedDate::edtf).contains("2025-04-06/2025-04-10");
  }

  @Test
  void aStayLastsFromArrivalToDeparture() {
    ResolvedDate sunday = resolve("He arrived on Sunday.", Tense.PAST);
    ResolvedDate tuesday = resolve("He left on Tuesday.", Tense.PAST);

    Optional<ResolvedDate> stay = DateResolver.between(sunday, tuesday);

    assertThat(stay).map(ResolvedDate::edtf).contains("2025-04-06/2025-04-08");
    assertThat(DateResolver.between(tuesday, sunday)).isEmpty();
  }

  @Test
  void theDayBeforeAConferenceIsThatBeforeItsFirst() {
    ResolvedDate conference = resolve("It is held on May 9-10.", Tense.FUTURE);

    assertThat(DateResolver.beside(conference, -1)).map(ResolvedDate::edtf).contains("2025-05-08");
    assertThat(DateResolver.beside(conference, 1)).map(ResolvedDate::edtf).contains("2025-05-11");
  }

  @Test
  void aVisitOfSomeDaysHasNoEnd() {
    ResolvedDate sunday = resolve("It began on Sunday.", Tense.PAST);

    assertThat(DateResolver.lasting(sunday, only("for several days"))).isEmpty();
    assertThat(DateResolver.lasting(sunday, only("for three months"))).isEmpty();
  }

  @Test
  void theBoundsOfASeasonHoldEveryDayItMayMean() {
    ResolvedDate winter = resolve("They met in the winter of 2021.", Tense.PAST);

    assertThat(winter.earliest()).isEqualTo(LocalDate.of(2020, 12, 1));
    assertThat(winter.latest()).isEqualTo(LocalDate.of(2022, 2, 28));
    assertThat(winter.precision()).isEqualTo(Precision.QUARTER);
  }

  @Test
  void aDecadeIsARangeAndNotAYear() {
    ResolvedDate decade = resolve("They met in the 1990s.", Tense.PAST);

    assertThat(decade.precision()).isEqualTo(Precision.RANGE);
    assertThat(decade.earliest()).isEqualTo(LocalDate.of(1990, 1, 1));
    assertThat(decade.latest()).isEqualTo(LocalDate.of(1999, 12, 31));
  }

  @Test
  void aWeekRunsFromMondayToSunday() {
    ResolvedDate week = resolve("They met last week.", Tense.PAST);

    assertThat(week.precision()).isEqualTo(Precision.WEEK);
    assertThat(week.edtf()).isEqualTo("2025-03-31/2025-04-06");
  }

  @Test
  void aBareWeekdayIsNeverMoreThanSixDaysAwayOnAnyDayOfPublication() {
    TimeExpression weekday = only("They meet on Thursday.");
    Random random = new Random(7);
    for (int i = 0; i < 500; i++) {
      LocalDate published = LocalDate.ofEpochDay(random.nextInt(30_000));

      LocalDate past = day(weekday, published, Tense.PAST);
      LocalDate future = day(weekday, published, Tense.FUTURE);

      assertThat(past).isBetween(published.minusDays(6), published);
      assertThat(future).isBetween(published, published.plusDays(6));
    }
  }

  @Test
  void aDateOutOfOrderCannotBeMade() {
    assertThatThrownBy(
            () ->
                new ResolvedDate("2025", PUBLISHED, PUBLISHED.minusDays(1), Precision.RANGE, 0, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2025-04-08 < 2025-04-09");
  }

  private static LocalDate day(TimeExpression weekday, LocalDate published, Tense tense) {
    return DateResolver.resolve(weekday, Context.of(published, tense)).orElseThrow().earliest();
  }

  private static ResolvedDate resolve(String text, Tense tense) {
    return DateResolver.resolve(only(text), Context.of(PUBLISHED, tense)).orElseThrow();
  }

  private static TimeExpression only(String text) {
    List<TimeExpression> found = TimeExpressions.find(text, 0);
    assertThat(found).hasSize(1);
    return found.get(0);
  }
}
