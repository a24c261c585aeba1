package readout.query.export;

import static org.assertj.core.api.Assertions.assertThat;
import static readout.query.Extractions.agreement;
import static readout.query.Extractions.between;
import static readout.query.Extractions.meeting;
import static readout.query.Extractions.of;
import static readout.query.Extractions.on;
import static readout.query.Extractions.party;
import static readout.query.Extractions.person;

import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import readout.contracts.AgreementStatus;
import readout.contracts.Extraction;
import readout.contracts.MeetingStatus;
import readout.query.event.EventType;
import readout.query.projection.Materialised;
import readout.query.store.EventFilter;
import readout.query.store.InMemoryEventStore;

/** The table, as a parser that is not ours reads it. */
class EventTableTest {

  @Test
  void theColumnsAreThese() throws IOException {
    assertThat(written())
        .isEqualTo(
            "id,type,status,earliest,latest,date,precision,participants,countries,signatories,place,"
                + "city,place_country,mode,format,instrument,subject,topics,meeting,follows,"
                + "confidence,origins,reports,conflict,overdue,sources\r\n");
  }

  @Test
  void aMeetingIsARow() throws IOException {
    CSVRecord row =
        row(
            of(
                "one",
                1,
                meeting(
                    "m",
                    MeetingStatus.SCHEDULED,
                    between("2099-02-01", "2099-02-28"),
                    person("Cho Hyun", "KR"),
                    person("Radmila Šekerinska", "MK"))));

    assertThat(row.get("id")).matches("[0-9a-f]{32}");
    assertThat(List.of(row.values()).subList(1, row.size()))
        .containsExactly(
            "meeting",
            "scheduled",
            "2099-02-01",
            "2099-02-28",
            "2099-02-01/2099-02-28",
            "range",
            "Cho Hyun; Radmila Šekerinska",
            "KR; MK",
            "",
            "Brussels",
            "Brussels",
            "BE",
            "in_person",
            "bilateral",
            "",
            "",
            "security",
            "",
            "",
            "0.9",
            "1",
            "1",
            "false",
            "false",
            "The Test Post");
  }

  @Test
  void anAgreementIsARowOfTheSameTable() throws IOException {
    CSVRecord row =
        row(
            of(
                "one",
                1,
                agreement(
                    "a",
                    AgreementStatus.SIGNED,
                    on("2025-05-01"),
                    party("South Korea", "KR"),
                    party("Turkey", "TR"))));

    assertThat(row.get("type")).isEqualTo("agreement");
    assertThat(row.get("participants")).isEqualTo("South Korea; Turkey");
    assertThat(row.get("countries")).isEqualTo("KR; TR");
    assertThat(row.get("signatories")).isEqualTo("Ana Signer");
    assertThat(row.get("instrument")).isEqualTo("memorandum");
    assertThat(row.get("subject")).isEqualTo("nuclear cooperation");
  }

  @Test
  void whatIsNotKnownIsEmpty() throws IOException {
    CSVRecord row =
        row(of("one", 1, meeting("m", MeetingStatus.CANCELLED, null, person("Cho Hyun", "KR"))));

    assertThat(row.get("earliest")).isEmpty();
    assertThat(row.get("date")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a,b",
        "say \"so\"",
        "\"",
        "one\r\ntwo",
        "one\ntwo",
        " spaced ",
        "#x",
        "a;b",
        "회담",
        "x -1",
        "a much longer text, of which \"some\" is quoted\nand some is not"
      })
  void everyTextComesBackAsItWas(String text) throws IOException {
    assertThat(parsed(written(item(text))).get(0).get("subject")).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"=1+1", "+1", "-1", "@SUM(A1)", "|calc", "%0", " =1", "\t=1", "\r=1", "＝1", "－1"})
  void noTextBeginsAsAFormula(String text) throws IOException {
    assertThat(parsed(written(item(text))).get(0).get("subject")).isEqualTo("'" + text);
  }

  private static String item(String subject) {
    return "{\"subject\":" + com.fasterxml.jackson.databind.node.TextNode.valueOf(subject) + "}";
  }

  private static CSVRecord row(Extraction extraction) throws IOException {
    InMemoryEventStore store = new InMemoryEventStore();
    store.replace(List.of(Materialised.of(extraction)), Instant.parse("2026-03-01T00:00:00Z"));
    List<CSVRecord> rows =
        parsed(
            written(
                store
                    .events(EventFilter.of(EnumSet.allOf(EventType.class)), 10, null)
                    .items()
                    .toArray(String[]::new)));
    assertThat(rows).hasSize(1);
    return rows.get(0);
  }

  private static String written(String... items) throws IOException {
    StringWriter out = new StringWriter();
    EventTable table = new EventTable(out);
    table.begin();
    for (String item : items) {
      table.add(item);
    }
    table.end();
    return out.toString();
  }

  private static List<CSVRecord> parsed(String text) throws IOException {
    return CSVParser.parse(
            text, CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())
        .getRecords();
  }
}
