package readout.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailTimeTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Fri, 23 Jan 2026 10:15:00 +0900   | 2026-01-23T10:15+09:00",
        "Mon, 23 Jan 2026 10:15:30 GMT     | 2026-01-23T10:15:30Z",
        "23 January 2026 10:15 EST         | 2026-01-23T10:15-05:00",
        "Fri,  3 jan 26 09:05:07 pdt       | 2026-01-03T09:05:07-07:00",
        "Fri, 23 Jan 98 10:15:00 Z         | 1998-01-23T10:15Z",
        "Fri, 23 Jan 2026 10:15:00         | 2026-01-23T10:15Z",
        "Fri, 23 Jan 2026 10:15:00 +09:00  | 2026-01-23T10:15+09:00",
      })
  void aTimeKeepsItsOffsetAndIsUtcWithoutOne(String text, String expected) {
    assertThat(MailTime.parse(text)).get().hasToString(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "Fri, 30 Feb 2026 10:15:00 GMT",
        "Fri, 23 Foo 2026 10:15:00 GMT",
        "Fri, 23 Jan 2026 25:15:00 GMT",
        "Fri, 23 Jan 2026 10:15:00 KST",
        "Fri, 23 Jan 2026 10 GMT",
        "Fri, 23 Jan 2026 10:15:00 +0900 tail",
        "-1 Jan 2026 10:15:00 GMT",
        "99999999999 Jan 2026 10:15:00 GMT",
      })
  void anythingElseIsNone(String text) {
    assertThat(MailTime.parse(text)).isEmpty();
  }
}
