package readout.query.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates as histories have them. */
class EdtfTest {

  @ParameterizedTest
  @CsvSource({
    "2026-01-23, 2026-01-23, 2026-01-23",
    "2025-04, 2025-04-01, 2025-04-30",
    "2024, 2024-01-01, 2024-12-31",
    "199X, 1990-01-01, 1999-12-31",
    "2024-21, 2024-03-01, 2024-05-31",
    "2024-23, 2024-09-01, 2024-11-30",
    "2024-24, 2023-12-01, 2024-02-29",
    "2024-33, 2024-01-01, 2024-12-31",
    "2024-XX, 2024-01-01, 2024-12-31",
    "2024-02-XX, 2024-02-01, 2024-02-29",
    "2026-05?, 2026-05-01, 2026-05-31",
    "2024-10/2024-12, 2024-10-01, 2024-12-31",
    "1986-10-11/1986-10-12, 1986-10-11, 1986-10-12",
    "2020/.., 2020-01-01, 9999-12-31",
    "../2020-03, 0001-01-01, 2020-03-31",
    "2026-02-30, 2026-02-01, 2026-02-28"
  })
  void aDateMeansTheseDays(String edtf, String earliest, String latest) {
    ReportedDays days = Edtf.days(edtf);

    assertThat(days.earliest()).hasToString(earliest);
    assertThat(days.latest()).hasToString(latest);
  }
}
