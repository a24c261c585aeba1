package readout.query.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static readout.query.Extractions.about;
import static readout.query.Extractions.holder;
import static readout.query.Extractions.on;
import static readout.query.Extractions.organisation;
import static readout.query.Extractions.party;
import static readout.query.Extractions.unnamed;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import readout.contracts.AgreementStatus;
import readout.contracts.EventDate;
import readout.contracts.Evidence;
import readout.contracts.Field;
import readout.contracts.Instrument;
import readout.contracts.Meeting;
import readout.contracts.MeetingFormat;
import readout.contracts.MeetingMode;
import readout.contracts.MeetingStatus;
import readout.contracts.MentionId;
import readout.contracts.Participant;
import readout.contracts.Place;
import readout.contracts.Precision;
import readout.query.Extractions;

class SentencesTest {

  private static final Participant ANN = holder("Ann Ames", "foreign minister", "NO");
  private static final Participant BEN = holder("Ben Berg", "secretary general", "NATO");
  private static final EventDate JANUARY = on("2026-01-20");
  private static final EventDate MARCH = on("2026-03-20");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "held|{} met in Oslo, on fish.",
        "ongoing|{} are meeting in Oslo, on fish.",
        "scheduled|{} are to meet in Oslo, on fish.",
        "proposed|A meeting of {} in Oslo, on fish has been proposed.",
        "postponed|A meeting of {} in Oslo, on fish has been put off.",
        "cancelled|A meeting of {} in Oslo, on fish has been called off.",
        "denied|A meeting of {} in Oslo, on fish is denied.",
        "hypothetical|A meeting of {} in Oslo, on fish is spoken of as possible."
      })
  void aMeetingIsToldByItsStatus(String status, String text) {
    String who = "Ann Ames (foreign minister, state NO) and Ben Berg (secretary general, NATO)";

    assertThat(told(status, MeetingMode.IN_PERSON, MARCH, ANN, BEN))
        .isEqualTo(text.replace("{}", who));
  }

  /** Whatever the status is but one: a reader must not take a plan for something that was. */
  @ParameterizedTest
  @EnumSource(value = MeetingStatus.class, mode = EnumSource.Mode.EXCLUDE, names = "HELD")
  void nothingButWhatWasHeldIsToldAsHeld(MeetingStatus status) {
    for (EventDate date : List.of(JANUARY, MARCH)) {
      for (MeetingMode mode : MeetingMode.values()) {
        String name = status.name().toLowerCase(Locale.ROOT);
        assertThat(told(name, mode, date, ANN, BEN)).doesNotContain(" met", "spoke by");
        assertThat(told(name, mode, date, ANN)).doesNotContain("was held");
      }
    }
  }

  @Test
  void aPlanWhoseDayHasPassedIsToldAsNoMore() {
    assertThat(told("scheduled", MeetingMode.CALL, JANUARY, ANN, BEN))
        .endsWith(
            "were to speak by telephone in Oslo, on fish; no report says whether it came about.");
  }

  @Test
  void whoIsNotNamedIsSaidNotToBe() {
    assertThat(told("held", MeetingMode.IN_PERSON, JANUARY, ANN))
        .startsWith("A meeting of Ann Ames (foreign minister, state NO) with a side that is not");
    assertThat(told("held", MeetingMode.VIDEO, JANUARY, unnamed("SE"), organisation("EU"), BEN))
        .startsWith("Ben Berg (secretary general, NATO), state SE and EU spoke by video");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "proposed|A treaty of Norway and Sweden (“cod”) has been proposed.",
        "negotiating|A treaty of Norway and Sweden (“cod”) is under negotiation.",
        "agreed|Norway and Sweden agreed on a treaty (“cod”).",
        "signed|Norway and Sweden signed a treaty (“cod”).",
        "ratified|A treaty of Norway and Sweden (“cod”) was ratified.",
        "in_force|A treaty of Norway and Sweden (“cod”) is in force.",
        "suspended|A treaty of Norway and Sweden (“cod”) was suspended.",
        "terminated|A treaty of Norway and Sweden (“cod”) was ended.",
        "rejected|A treaty of Norway and Sweden (“cod”) was rejected."
      })
  void anAgreementIsToldByItsStatus(String status, String text) {
    var agreement =
        about(
            "cod",
            AgreementStatus.valueOf(status.toUpperCase(Locale.ROOT)),
            Instrument.TREATY,
            "2026-01-20",
            "they said so",
            party("Norway", "NO"),
            party("Sweden", "SE"));

    assertThat(Told.of(Extractions.of("a", 1, agreement)).lines().get(0).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-01-20|2026-01-20|2026-01-20|DAY|20 January 2026",
        "2026-01-20?|2026-01-20|2026-01-20|DAY|20 January 2026 (uncertain)",
        "2026-01-19/2026-01-25|2026-01-19|2026-01-25|WEEK|Week of 19 to 25 January 2026",
        "2026-01|2026-01-01|2026-01-31|MONTH|January 2026, day not reported",
        "2026-01/2026-03|2026-01-01|2026-03-31|QUARTER|First quarter of 2026, day not reported",
        "2025|2025-01-01|2025-12-31|YEAR|2025, day not reported",
        "201X|2010-01-01|2019-12-31|YEAR|1 January 2010 to 31 December 2019, day not reported",
        "2025-12-30/2026-01-02|2025-12-30|2026-01-02|RANGE|30 December 2025 to 2 January 2026",
        "2026-01-30/2026-02-02|2026-01-30|2026-02-02|RANGE|30 January to 2 February 2026"
      })
  void aDateIsSaidAsPreciselyAsItIsKnown(
      String edtf, LocalDate earliest, LocalDate latest, Precision precision, String when) {
    EventDate date = new EventDate(edtf, earliest, latest, precision, "then");

    assertThat(line("held", MeetingMode.IN_PERSON, date, ANN, BEN).when()).isEqualTo(when);
  }

  @Test
  void anUndatedEventSaysSo() {
    assertThat(line("held", MeetingMode.IN_PERSON, null, ANN, BEN).when())
        .isEqualTo("Date not reported");
  }

  private static String told(
      String status, MeetingMode mode, @Nullable EventDate date, Participant... who) {
    return line(status, mode, date, who).text();
  }

  private static Line line(
      String status, MeetingMode mode, @Nullable EventDate date, Participant... who) {
    Meeting meeting =
        new Meeting(
            new MentionId("m"),
            MeetingStatus.valueOf(status.toUpperCase(Locale.ROOT)),
            mode,
            MeetingFormat.BILATERAL,
            date,
            new Place("Oslo", "Oslo", "NO"),
            List.of(who),
            List.of("fish"),
            List.of(new Evidence("so it is told", 0, 13, Field.BODY, "meet")),
            0.9);
    return Told.of(Extractions.of("a", 1, meeting)).lines().get(0);
  }
}
