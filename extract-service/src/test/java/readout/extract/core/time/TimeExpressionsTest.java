package readout.extract.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import readout.contracts.Precision;
import readout.extract.core.time.DateResolver.Context;
import readout.extract.core.time.TimeExpression.Kind;

class TimeExpressionsTest {

  @Test
  void offsetsCountFromTheStartOfTheText() {
    String text = "It rained. They met on 5 May 2021 in Rome.";
    String sentence = text.substring(11);

    TimeExpression found = TimeExpressions.find(sentence, 11).get(0);

    assertThat(text.substring(found.start(), found.end())).isEqualTo("5 May 2021");
  }

  @Test
  void charactersBeyondTheBasicPlaneDoNotShiftOffsets() {
    String text = "\uD83C\uDDEB\uD83C\uDDF7 leaders met on\u00a0Friday.";

    TimeExpression found = TimeExpressions.find(text, 0).get(0);

    assertThat(text.substring(found.start(), found.end())).isEqualTo("Friday");
  }

  @Test
  void aDateBeforeItsNounIsAttributive() {
    assertThat(only("The May 9 summit ended well.").attributive()).isTrue();
    assertThat(only("Monday's talks ended well.").attributive()).isTrue();
    assertThat(only("The talks ended on Monday.").attributive()).isFalse();
  }

  @Test
  void aYearInTheNameOfAThingIsToldFromTheYearOfTheEvent() {
    assertThat(only("They left the 2015 nuclear deal.").kind()).isEqualTo(Kind.ATTRIBUTIVE_YEAR);
    assertThat(only("They signed a deal in 2015.").kind()).isEqualTo(Kind.DATE);
  }

  @Test
  void expressionsAreInOrderAndResolveWithoutFailingWhateverTheText() {
    long seed = 20250409L;
    Random random = new Random(seed);
    String[] pieces = {
      "May",
      "5",
      "-",
      "of",
      "the",
      "2024",
      "last",
      "week",
      "Friday",
      "to",
      "and",
      ",",
      "ago",
      "two",
      "'s",
      "end",
      "Q2",
      "first",
      "half",
      ".",
      "9th",
      "1,500",
      "same",
      "day",
      "early",
      "(",
      ")",
      "/",
      "31",
      "February",
      "after",
      "before",
      "a",
      "years",
      "9999",
      "'",
      "weekend",
      "next",
      "spring",
      "29",
      "through",
      "in",
      "days",
      "decade",
      "month"
    };
    for (int round = 0; round < 5_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 12; i++) {
        text.append(pieces[random.nextInt(pieces.length)]).append(random.nextBoolean() ? " " : "");
      }
      assertOrdered(TimeExpressions.find(text, 0), text, seed);
    }
  }

  @Test
  void tenTimesTheTextTakesAboutTenTimesAsLong() {
    String sentence = "They met on May 5 and 6 or from 3 to 9 June, 2,000 days ago, the same day. ";
    String shorter = sentence.repeat(500);
    String longer = sentence.repeat(5_000);
    cpuTime(shorter);
    cpuTime(longer);

    long ratio = cpuTime(longer) / Math.max(1, cpuTime(shorter));

    assertThat(ratio).isLessThan(50);
  }

  private static long cpuTime(String text) {
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    assertThat(TimeExpressions.find(text, 0)).isNotEmpty();
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
  }

  private static void assertOrdered(List<TimeExpression> found, CharSequence text, long seed) {
    int last = 0;
    for (TimeExpression expression : found) {
      assertThat(expression.start()).as("seed %d: %s", seed, text).isGreaterThanOrEqualTo(last);
      assertThatCode(() -> resolveEveryWay(expression, text))
          .as("seed %d: %s", seed, text)
          .doesNotThrowAnyException();
      assertThat(expression.end()).isBetween(expression.start() + 1, text.length());
      last = expression.end();
    }
  }

  private static void resolveEveryWay(TimeExpression expression, CharSequence text) {
    LocalDate leapDay = LocalDate.of(2024, 2, 29);
    ResolvedDate day = new ResolvedDate("2024-02-29", leapDay, leapDay, Precision.DAY, 0, 1);
    DateResolver.resolve(expression, new Context(null, Tense.PAST, null, 2023));
    DateResolver.resolve(expression, new Context(leapDay, Tense.FUTURE, day, null));
    DateResolver.resolve(
        expression, new Context(leapDay, TenseGuess.near(text, expression, 0), day, 2023));
  }

  private static TimeExpression only(String text) {
    List<TimeExpression> found = TimeExpressions.find(text, 0);
    assertThat(found).hasSize(1);
    return found.get(0);
  }
}
