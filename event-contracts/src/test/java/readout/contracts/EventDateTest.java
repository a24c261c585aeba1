package readout.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an {@link EventDate} takes: EDTF, and days in order. */
class EventDateTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-01-23",
        "2026-01",
        "2026",
        "199X",
        "2024-23",
        "2026?",
        "2026-01-23~",
        "2024-10/2024-12",
        "2024-10-01/..",
        "../2024"
      })
  void anEdtfDateIsAccepted(String edtf) {
    LocalDate day = LocalDate.EPOCH;

    assertThat(new EventDate(edtf, day, day, Precision.RANGE, "x").edtf()).isEqualTo(edtf);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "..", "../..", "Friday", "2026-1-23", "23.01.2026", "2026/", "2026-W04"})
  void whatIsNotEdtfIsRefused(String edtf) {
    LocalDate day = LocalDate.EPOCH;

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new EventDate(edtf, day, day, Precision.RANGE, "x"));
  }

  @ParameterizedTest
  @CsvSource({"2026-01-23, 2026-01-22, RANGE", "2026-01-22, 2026-01-23, DAY"})
  void daysOutOfOrderOrTooManyAreRefused(
      LocalDate earliest, LocalDate latest, Precision precision) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new EventDate("2026-01", earliest, latest, precision, "x"));
  }
}
