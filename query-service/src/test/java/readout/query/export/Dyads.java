package readout.query.export;

import static org.assertj.core.api.Assertions.assertThat;
import static readout.query.Extractions.of;
import static readout.query.Extractions.on;
import static readout.query.Extractions.person;

import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import readout.contracts.Agreement;
import readout.contracts.EventDate;
import readout.contracts.Evidence;
import readout.contracts.Extraction;
import readout.contracts.Field;
import readout.contracts.Meeting;
import readout.contracts.MeetingFormat;
import readout.contracts.MeetingMode;
import readout.contracts.MeetingStatus;
import readout.contracts.MentionId;
import readout.contracts.Participant;
import readout.contracts.Place;
import readout.query.event.EventType;
import readout.query.projection.Materialised;
import readout.query.store.EventFilter;
import readout.query.store.InMemoryEventStore;

/** Events as dyads, as a parser that is not ours reads them. */
final class Dyads {

  static final Participant KOREAN = person("Cho Hyun", "KR");
  static final Participant BELGIAN = person("Maxime Prevot", "BE");
  static final Participant MACEDONIAN = person("Radmila Šekerinska", "MK");

  private Dyads() {}

  static List<String> codes(CSVRecord row) {
    return Stream.of(
            "actor",
            "recipient",
            "reciprocal",
            "plover",
            "plover_mode",
            "plover_context",
            "cameo",
            "quad")
        .map(row::get)
        .toList();
  }

  static Meeting held(MeetingMode mode, MeetingFormat format, Participant... those) {
    return meeting(MeetingStatus.HELD, on("2026-01-23"), mode, format, those);
  }

  static Meeting meeting(MeetingStatus status, @Nullable EventDate date, Participant... those) {
    return meeting(status, date, MeetingMode.IN_PERSON, MeetingFormat.BILATERAL, those);
  }

  static Meeting meeting(
      MeetingStatus status,
      @Nullable EventDate date,
      MeetingMode mode,
      MeetingFormat format,
      Participant... those) {
    return new Meeting(
        new MentionId("m"),
        status,
        mode,
        format,
        date,
        new Place("Brussels", "Brussels", "BE"),
        List.of(those),
        List.of(),
        List.of(new Evidence("the two met", 10, 21, Field.BODY, "meet")),
        0.9);
  }

  static CSVRecord row(Meeting meeting) throws IOException {
    return only(rows(meeting));
  }

  static CSVRecord row(Agreement agreement) throws IOException {
    return only(rows(of("one", 1, agreement)));
  }

  static CSVRecord only(List<CSVRecord> rows) {
    assertThat(rows).hasSize(1);
    return rows.get(0);
  }

  static List<CSVRecord> rows(Meeting meeting) throws IOException {
    return rows(of("one", 1, meeting));
  }

  static List<CSVRecord> rows(Extraction extraction) throws IOException {
    InMemoryEventStore store = new InMemoryEventStore();
    store.replace(List.of(Materialised.of(extraction)), Instant.parse("2026-03-01T00:00:00Z"));
    List<String> items =
        store.events(EventFilter.of(EnumSet.allOf(EventType.class)), 10, null).items();
    assertThat(items).hasSize(1);
    return CSVParser.parse(
            written(items.toArray(String[]::new)),
            CSVFormat.TDF
                .builder()
                .setQuote(null)
                .setIgnoreSurroundingSpaces(false)
                .setHeader()
                .setSkipHeaderRecord(true)
                .get())
        .getRecords();
  }

  static String written(String... items) throws IOException {
    StringWriter out = new StringWriter();
    DyadTable table = new DyadTable(out);
    table.begin();
    for (String item : items) {
      table.add(item);
    }
    table.end();
    return out.toString();
  }
}
