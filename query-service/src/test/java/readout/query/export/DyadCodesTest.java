package readout.query.export;

import static org.assertj.core.api.Assertions.assertThat;
import static readout.query.Extractions.on;
import static readout.query.Extractions.party;
import static readout.query.export.Dyads.KOREAN;
import static readout.query.export.Dyads.MACEDONIAN;
import static readout.query.export.Dyads.codes;
import static readout.query.export.Dyads.held;
import static readout.query.export.Dyads.meeting;
import static readout.query.export.Dyads.row;
import static readout.query.export.Dyads.rows;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import readout.contracts.Agreement;
import readout.contracts.AgreementStatus;
import readout.contracts.Evidence;
import readout.contracts.Field;
import readout.contracts.Instrument;
import readout.contracts.MeetingFormat;
import readout.contracts.MeetingMode;
import readout.contracts.MeetingStatus;
import readout.contracts.MentionId;
import readout.query.event.Table;

/** What each event is in the terms of PLOVER and CAMEO. */
class DyadCodesTest {

  @ParameterizedTest
  @CsvSource({
    "IN_PERSON, BILATERAL, third-party, 044",
    "UNKNOWN, BILATERAL, third-party, 044",
    "IN_PERSON, MULTILATERAL, multilateral, 040",
    "CALL, BILATERAL, phone, 041",
    "VIDEO, MULTILATERAL, phone, 041"
  })
  void howTwoMetIsToldWithoutDirection(
      MeetingMode mode, MeetingFormat format, String ploverMode, String cameo) throws IOException {
    CSVRecord row = row(held(mode, format, MACEDONIAN, KOREAN));

    assertThat(codes(row))
        .containsExactly("KOR", "MKD", "1", "CONSULT", ploverMode, "", cameo, "1");
  }

  @ParameterizedTest
  @CsvSource({
    "SCHEDULED, AGREE, '', diplomatic, 036, 1, 2026-01-24",
    "PROPOSED, AGREE, '', diplomatic, 036, 1, 2026-01-24",
    "CANCELLED, REJECT, meet, diplomatic, 125, 3, ''",
    "ONGOING, CONSULT, third-party, '', 044, 1, 2026-01-23"
  })
  void thePlanIsTheEventWhileItIsOne(
      MeetingStatus status,
      String category,
      String mode,
      String context,
      String cameo,
      String quad,
      String date)
      throws IOException {
    CSVRecord row = row(meeting(status, on("2026-01-23"), KOREAN, MACEDONIAN));

    assertThat(codes(row)).containsExactly("KOR", "MKD", "1", category, mode, context, cameo, quad);
    assertThat(row.get("event_date")).isEqualTo(date);
    assertThat(row.get("earliest")).isEqualTo("2026-01-23");
  }

  @ParameterizedTest
  @ValueSource(strings = {"POSTPONED", "DENIED", "HYPOTHETICAL"})
  void whatNeitherCodesIsLeftOut(MeetingStatus status) throws IOException {
    assertThat(rows(meeting(status, on("2026-01-23"), KOREAN, MACEDONIAN))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "PROPOSED, TREATY, AGREE, '', diplomatic, 030, 1",
    "NEGOTIATING, CEASEFIRE, CONSULT, '', diplomatic, 046, 1",
    "AGREED, TREATY, AGREE, '', diplomatic, 030, 1",
    "AGREED, CONTRACT, AGREE, '', economic, 0311, 1",
    "SIGNED, CONTRACT, SUPPORT, '', diplomatic, 057, 1",
    "SIGNED, MEMORANDUM, SUPPORT, '', diplomatic, 057, 1",
    "RATIFIED, TREATY, SUPPORT, '', diplomatic, 057, 1",
    "SIGNED, CEASEFIRE, CONCEDE, '', military, 0871, 1",
    "IN_FORCE, CEASEFIRE, RETREAT, ceasefire, military, 0871, 2",
    "SIGNED, PLEDGE, AGREE, '', diplomatic, 030, 1",
    "IN_FORCE, PROGRAMME, COOPERATE, '', '', 060, 2",
    "IN_FORCE, CONTRACT, COOPERATE, '', economic, 061, 2",
    "TERMINATED, TREATY, SANCTION, discontinue, diplomatic, 160, 4",
    "REJECTED, OTHER, REJECT, '', diplomatic, 120, 3"
  })
  void anAgreementIsWhatBecameOfIt(
      AgreementStatus status,
      Instrument instrument,
      String category,
      String mode,
      String context,
      String cameo,
      String quad)
      throws IOException {
    CSVRecord row =
        row(
            new Agreement(
                new MentionId("a"),
                status,
                instrument,
                "nuclear cooperation",
                List.of(party("Türkiye", "TR"), party("South Korea", "KR")),
                List.of(),
                on("2026-01-23"),
                null,
                List.of(),
                List.of(new Evidence("signed it", 0, 9, Field.BODY, "sign")),
                0.8,
                null));

    assertThat(codes(row)).containsExactly("KOR", "TUR", "1", category, mode, context, cameo, quad);
  }

  @Test
  void everyStatusHasALineAndEveryCategoryOneQuad() {
    List<List<String>> lines = Table.rows("plover-codes.tsv");

    for (MeetingStatus status : MeetingStatus.values()) {
      assertThat(lines).anyMatch(line -> covers(line, "meeting", status));
    }
    for (AgreementStatus status : AgreementStatus.values()) {
      assertThat(lines).anyMatch(line -> covers(line, "agreement", status));
    }
    assertThat(lines)
        .allSatisfy(
            line -> {
              assertThat(line).hasSize(10);
              assertThat(line.get(6)).matches(line.get(3).equals("-") ? "" : "\\d{3,4}");
              assertThat(line.get(9)).isNotBlank();
              assertThat(Set.of("event", "report", "-")).contains(line.get(8));
            });
    assertThat(lines.stream().map(line -> line.get(3) + line.get(7)).distinct())
        .containsExactlyInAnyOrder(
            "CONSULT1",
            "AGREE1",
            "REJECT3",
            "-",
            "CONCEDE1",
            "RETREAT2",
            "COOPERATE2",
            "SUPPORT1",
            "SANCTION4");
  }

  private static boolean covers(List<String> line, String type, Enum<?> status) {
    return line.get(0).equals(type)
        && line.get(2).equals("*")
        && Arrays.asList(line.get(1).split(" ")).contains(status.name().toLowerCase(Locale.ROOT));
  }
}
