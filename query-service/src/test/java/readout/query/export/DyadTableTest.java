package readout.query.export;

import static org.assertj.core.api.Assertions.assertThat;
import static readout.query.Extractions.between;
import static readout.query.Extractions.holder;
import static readout.query.Extractions.organisation;
import static readout.query.Extractions.person;
import static readout.query.export.Dyads.BELGIAN;
import static readout.query.export.Dyads.KOREAN;
import static readout.query.export.Dyads.MACEDONIAN;
import static readout.query.export.Dyads.codes;
import static readout.query.export.Dyads.held;
import static readout.query.export.Dyads.meeting;
import static readout.query.export.Dyads.row;
import static readout.query.export.Dyads.rows;
import static readout.query.export.Dyads.written;

import java.io.IOException;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import readout.contracts.MeetingFormat;
import readout.contracts.MeetingMode;
import readout.contracts.MeetingStatus;
import readout.contracts.Participant;

/** The table of dyads: its columns, and who is a side of which row. */
class DyadTableTest {

  @Test
  void theColumnsAreThese() throws IOException {
    assertThat(written())
        .isEqualTo(
            String.join(
                    "\t",
                    "event_id",
                    "event_date",
                    "actor",
                    "recipient",
                    "reciprocal",
                    "plover",
                    "plover_mode",
                    "plover_context",
                    "cameo",
                    "quad",
                    "country",
                    "place",
                    "actor_name",
                    "recipient_name",
                    "type",
                    "status",
                    "earliest",
                    "latest",
                    "precision",
                    "first_reported",
                    "last_reported",
                    "confidence",
                    "origins",
                    "reports",
                    "sources")
                + "\n");
  }

  @Test
  void aVisitorActsTowardsTheHost() throws IOException {
    CSVRecord row = row(held(MeetingMode.IN_PERSON, MeetingFormat.BILATERAL, KOREAN, BELGIAN));

    assertThat(row.get("event_id")).matches("[0-9a-f]{32}");
    assertThat(List.of(row.values()).subList(1, row.size()))
        .containsExactly(
            "2026-01-23",
            "KOR",
            "BEL",
            "0",
            "CONSULT",
            "visit",
            "",
            "042",
            "1",
            "BEL",
            "Brussels",
            "state KR",
            "state BE",
            "meeting",
            "held",
            "2026-01-23",
            "2026-01-23",
            "day",
            "2026-01-24",
            "2026-01-24",
            "0.9",
            "1",
            "1",
            "The Test Post");
  }

  @Test
  void eachTwoSidesAreARow() throws IOException {
    Participant colleague = person("Lee Jae-myung", "KR");

    List<CSVRecord> rows =
        rows(
            held(
                MeetingMode.IN_PERSON,
                MeetingFormat.TRILATERAL,
                MACEDONIAN,
                KOREAN,
                BELGIAN,
                colleague));

    assertThat(rows.stream().map(Dyads::codes))
        .containsExactlyInAnyOrder(
            List.of("KOR", "BEL", "0", "CONSULT", "visit", "", "042", "1"),
            List.of("MKD", "BEL", "0", "CONSULT", "visit", "", "042", "1"),
            List.of("KOR", "MKD", "1", "CONSULT", "third-party", "", "044", "1"));
  }

  @Test
  void aDayThatIsNotKnownIsNoEventDate() throws IOException {
    CSVRecord row =
        row(meeting(MeetingStatus.HELD, between("2026-01-20", "2026-01-23"), KOREAN, MACEDONIAN));

    assertThat(row.get("event_date")).isEmpty();
    assertThat(row.get("latest")).isEqualTo("2026-01-23");
  }

  @ParameterizedTest
  @CsvSource({
    "NATO, IGO",
    "European Union, EUR",
    "United Nations, UNO",
    "UN Security Council, UNO",
    "Acme Nuclear, ''"
  })
  void anOrganisationIsASideOfItsOwnKind(String name, String code) throws IOException {
    for (Participant participant :
        List.of(organisation(name), holder("Ana Signer", "spokeswoman", name))) {
      CSVRecord row =
          row(held(MeetingMode.IN_PERSON, MeetingFormat.BILATERAL, BELGIAN, participant));

      assertThat(row.get(code.isEmpty() || "BEL".compareTo(code) > 0 ? "actor" : "recipient"))
          .isEqualTo(code);
      assertThat(row.get("reciprocal")).as("an organisation has no land to host in").isEqualTo("1");
      assertThat(row.get("cameo")).isEqualTo("040");
    }
  }

  @Test
  void whatHasNoIsoCodeHasPloversOwn() throws IOException {
    CSVRecord row =
        row(
            held(
                MeetingMode.CALL,
                MeetingFormat.BILATERAL,
                person("Ana Signer", "XK"),
                person("Bo Signer", "EU")));

    assertThat(codes(row).subList(0, 2)).containsExactly("EUR", "KOS");
  }

  @Test
  void oneSideAloneIsAnActor() throws IOException {
    CSVRecord row = row(held(MeetingMode.IN_PERSON, MeetingFormat.UNKNOWN, KOREAN));

    assertThat(codes(row)).containsExactly("KOR", "", "1", "CONSULT", "", "", "040", "1");
  }

  @Test
  void noTextMakesACellOrARowOfItsOwn() throws IOException {
    Participant odd = holder("Ana", "minister", "Acme\tNuclear\r\nLtd");

    CSVRecord row = row(held(MeetingMode.CALL, MeetingFormat.BILATERAL, odd, KOREAN));

    assertThat(row.get("actor_name")).isEqualTo("Acme Nuclear Ltd");
  }
}
