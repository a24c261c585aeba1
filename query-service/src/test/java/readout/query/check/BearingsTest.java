package readout.query.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import readout.contracts.EventDate;
import readout.contracts.MeetingStatus;
import readout.contracts.Place;
import readout.contracts.Precision;

/** Single fields, claimed and told. */
class BearingsTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "-,2025-04-02/2025-04-02,UNCLAIMED",
        "2025-04-02/2025-04-02,-,SILENT",
        "2025-04-02/2025-04-02,2025-04-02/2025-04-02,AGREES",
        "2025-04-01/2025-04-30,2025-04-02/2025-04-02,AGREES",
        "2025-04-02/2025-04-02,2025-04-01/2025-04-30,SILENT",
        "2025-04-01/2025-04-03,2025-04-02/2025-04-05,SILENT",
        "2025-04-02/2025-04-02,2025-04-03/2025-04-03,DIFFERS",
        "2025-04-03/2025-04-03,2025-04-02/2025-04-02,DIFFERS"
      })
  void anExacterDayAgreesAndAVaguerOneIsSilent(
      @Nullable String claimed, @Nullable String told, Bearing bearing) {
    assertThat(Days.bearing(date(claimed), date(told))).isEqualTo(bearing);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "2025-04-02/2025-04-02,2025-04-05/2025-04-05,3,true",
        "2025-04-05/2025-04-05,2025-04-02/2025-04-02,3,true",
        "2025-04-02/2025-04-02,2025-04-06/2025-04-06,3,false",
        "2025-04-01/2025-04-30,2025-05-01/2025-05-01,3,false",
        "2025-04-02/2025-04-04,2025-04-05/2025-04-05,3,true",
        "-,2025-04-05/2025-04-05,3,false"
      })
  void onlyPreciseDaysAreNear(
      @Nullable String claimed, @Nullable String told, long most, boolean near) {
    assertThat(Days.near(date(claimed), date(told), most)).isEqualTo(near);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "-/-/-,Oslo/Oslo/NO,UNCLAIMED",
        "Oslo/Oslo/NO,-/-/-,SILENT",
        "Oslo/Oslo/NO,oslo/OSLO/NO,AGREES",
        "Oslo/Oslo/NO,the palace/Oslo/NO,AGREES",
        "Oslo/Oslo/NO,Bergen/Bergen/NO,DIFFERS",
        "Oslo/Oslo/NO,Oslo/Oslo/US,DIFFERS",
        "Oslo/Oslo/NO,Norway/-/NO,SILENT",
        "Norway/-/NO,Oslo/Oslo/NO,AGREES",
        "Norway/-/NO,Rome/Rome/IT,DIFFERS",
        "the United States/-/US,Camp David/-/US,AGREES",
        "the palace/-/NO,Oslo/Oslo/NO,SILENT",
        "the palace/-/-,the Palace/-/-,AGREES",
        "the palace/-/-,the castle/-/-,SILENT"
      })
  void aPlaceMayBeToldMoreExactlyThanItIsClaimed(String claimed, String told, Bearing bearing) {
    assertThat(Whereabouts.bearing(place(claimed), place(told))).isEqualTo(bearing);
  }

  @ParameterizedTest
  @CsvSource({
    "HELD,ONGOING,AGREES",
    "HELD,SCHEDULED,SILENT",
    "HELD,PROPOSED,SILENT",
    "HELD,POSTPONED,DIFFERS",
    "ONGOING,DENIED,DIFFERS",
    "SCHEDULED,HELD,AGREES",
    "SCHEDULED,HYPOTHETICAL,SILENT",
    "PROPOSED,SCHEDULED,AGREES",
    "PROPOSED,CANCELLED,SILENT",
    "HYPOTHETICAL,DENIED,DIFFERS",
    "POSTPONED,HELD,DIFFERS",
    "POSTPONED,CANCELLED,SILENT",
    "CANCELLED,POSTPONED,SILENT",
    "CANCELLED,ONGOING,DIFFERS",
    "DENIED,CANCELLED,AGREES",
    "DENIED,SCHEDULED,SILENT",
    "DENIED,HELD,DIFFERS"
  })
  void whatWasHeldWasPlannedAndNotTheOtherWayRound(
      MeetingStatus claimed, MeetingStatus told, Bearing bearing) {
    assertThat(MeetingStatuses.bearing(claimed, told)).isEqualTo(bearing);
  }

  private static @Nullable EventDate date(@Nullable String days) {
    if (days == null) {
      return null;
    }
    LocalDate earliest = LocalDate.parse(days.substring(0, 10));
    LocalDate latest = LocalDate.parse(days.substring(11));
    Precision precision = earliest.equals(latest) ? Precision.DAY : Precision.RANGE;
    return new EventDate(days, earliest, latest, precision, "then");
  }

  private static @Nullable Place place(String text) {
    String[] parts = text.split("/", -1);
    return parts[0].equals("-") ? null : new Place(parts[0], orNull(parts[1]), orNull(parts[2]));
  }

  private static @Nullable String orNull(String text) {
    return text.equals("-") ? null : text;
  }
}
