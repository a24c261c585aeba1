package readout.query.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** That a date is told as precisely as it is reported. */
class ReportedDaysTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "2026-01-23, 2026-01-23, 2026-01-23, day, Friday, 2026-01-23, -",
        "2025-04, 2025-04-01, 2025-04-30, month, in April, 2025-04, -",
        "2025, 2025-01-01, 2025-12-31, year, last year, 2025, -",
        "2025-23, 2025-09-01, 2025-11-30, quarter, this autumn, 2025, -",
        "2025-04-07/2025-04-13, 2025-04-07, 2025-04-13, week, next week, 2025-04, -",
        "2025-04-28/2025-05-04, 2025-04-28, 2025-05-04, week, next week, 2025, -",
        "2025-12-29/2026-01-04, 2025-12-29, 2026-01-04, week, next week, -, -",
        "202X, 2020-01-01, 2029-12-31, range, the 2020s, -, -",
        "2025-10/2025-11, 2025-10-01, 2025-11-30, range, from October to November, 2025, -",
        "1986-10-11/1986-10-12, 1986-10-11, 1986-10-12, range, October 11-12, 1986-10-11, 1986-10-12",
        "2025-04-30/2025-05-02, 2025-04-30, 2025-05-02, range, from Wednesday to Friday, 2025-04-30, 2025-05-02",
        "2025-05-03/2025-05-05, 2025-05-03, 2025-05-05, range, between 3 and 5 May, 2025-05, -",
        "2025-05-03/2025-05-05, 2025-05-03, 2025-05-05, range, in the past three days, 2025-05, -",
        "2025-05-03/2025-05-05, 2025-05-03, 2025-05-05, range, over the last two to three days, 2025-05, -",
        "2025-05-03/2025-05-05, 2025-05-03, 2025-05-05, range, the two-day visit, 2025-05, -"
      })
  void noDayIsInvented(
      String edtf,
      String earliest,
      String latest,
      String precision,
      String read,
      @Nullable String start,
      @Nullable String end) {
    ObjectNode date =
        JsonNodeFactory.instance
            .objectNode()
            .put("edtf", edtf)
            .put("earliest", earliest)
            .put("latest", latest)
            .put("precision", precision)
            .put("text", read);

    ReportedDays days = ReportedDays.of(date);

    assertThat(days).isNotNull();
    assertThat(days.start()).isEqualTo(start);
    assertThat(days.end()).isEqualTo(end);
  }

  @Test
  void anUndatedEventHasNone() {
    assertThat(ReportedDays.of(JsonNodeFactory.instance.nullNode())).isNull();
  }
}
