package readout.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

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
}
