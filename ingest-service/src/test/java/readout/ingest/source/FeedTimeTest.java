package readout.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedTimeTest {

  @ParameterizedTest
  @CsvSource({
    "2026-01-23T10:15:30Z,            2026-01-23T10:15:30Z",
    "2026-01-23T10:15:30+09:00,       2026-01-23T10:15:30+09:00",
    "2026-01-23T10:15:30+0900,        2026-01-23T10:15:30+09:00",
    "2026-01-23T10:15:30-05,          2026-01-23T10:15:30-05:00",
    "2026-01-23T10:15:30.123456Z,     2026-01-23T10:15:30.123456Z",
    "2026-01-23T10:15+01:00,          2026-01-23T10:15+01:00",
    "2026-01-23 10:15:30+01:00,       2026-01-23T10:15:30+01:00",
    "2026-01-23t10:15:30z,            2026-01-23T10:15:30Z",
    "2026-01-23T10:15:30,             2026-01-23T10:15:30Z",
    "2026-01-23,                      2026-01-23T00:00Z",
    "2024-02-29,                      2024-02-29T00:00Z",
  })
  void aTimeKeepsItsOffsetAndIsUtcWithoutOne(String text, String expected) {
    assertThat(FeedTime.parse(text)).get().hasToString(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "2026-02-30",
        "2026-13-01",
        "2026-01",
        "23.01.2026",
        "2026-01-23T25:00Z",
        "2026-01-23T10:15:30Z tail",
        "1769162400",
        "12026-01-23",
        "2026-01-23T10:15:30+25:00",
        "2026-01-23T",
        "Fri, 23 Jan 2026 10:15:30 GMT"
      })
  void whatIsNoDateOfIso8601IsNone(String text) {
    assertThat(FeedTime.parse(text)).isEmpty();
  }

  /** A form, with any character of it replaced, and numbers of which some are out of range. */
  @Provide
  Arbitrary<String> times() {
    Arbitrary<String> whole =
        Combinators.combine(
                number(4),
                number(2),
                number(2),
                number(2),
                number(2),
                number(2),
                Arbitraries.of("", "", ".5", ".123", ".000000001", ".1234567890", "."),
                Arbitraries.of("Z", "+09:00", "-05:30", "+18:00", "-18:01", "-00:00", "+0900", ""))
            .as("%s-%s-%sT%s:%s:%s%s%s"::formatted);
    Arbitrary<Integer> place = Arbitraries.integers().between(0, 18);
    Arbitrary<String> other = Arbitraries.of("", "t", " ", "-", ":", "7", "\u0663", "Z");
    return Arbitraries.oneOf(
        whole,
        Combinators.combine(whole, place, other)
            .as((text, at, mark) -> text.substring(0, at) + mark + text.substring(at + 1)));
  }

  private static Arbitrary<String> number(int digits) {
    int most = digits == 4 ? 9_999 : 61;
    Arbitrary<Integer> usual = Arbitraries.integers().between(1, digits == 4 ? most : 12);
    Arbitrary<Integer> any = Arbitraries.integers().between(0, most);
    return Arbitraries.frequencyOf(Tuple.of(5, usual), Tuple.of(1, any))
        .map(number -> ("%0" + digits + "d").formatted(number));
  }

  @Property(tries = 20_000)
  void theUsualFormIsReadAsTheFormatterReadsIt(@ForAll("times") String text) {
    assertThat(FeedTime.parse(text)).isEqualTo(FeedTime.inAnyForm(text));
  }
}
