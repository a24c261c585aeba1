package readout.query.api;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.ParseWarning;
import biweekly.property.DateOrDateTimeProperty;
import biweekly.util.DateTimeComponents;
import com.fasterxml.jackson.databind.JsonNode;
import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.io.SyndFeedInput;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import readout.query.export.AtomRules;
import readout.query.export.SchemaOrg;
import readout.stack.testing.KafkaResource;
import readout.stack.testing.PostgresqlResource;

/** Articles as they are, in every form, each read by a parser that is not ours. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresqlResource.class)
class FormatsIT extends ArticlesApi {

  private static final int OCTETS_OF_A_LINE = 75;

  @ParameterizedTest
  @ValueSource(strings = {"/meetings", "/agreements", "/events"})
  void aTableHasTheRowsOfTheList(String list) throws Exception {
    List<JsonNode> items = items(list);

    List<CSVRecord> rows = rows(CSVFormat.RFC4180, text(list, "text/csv"));

    assertThat(rows).allMatch(CSVRecord::isConsistent).hasSameSizeAs(items).isNotEmpty();
    for (int n = 0; n < rows.size(); n++) {
      CSVRecord row = rows.get(n);
      JsonNode item = items.get(n);
      for (String field : List.of("id", "type", "status", "mode", "instrument", "reports")) {
        assertThat(row.get(field)).as(field).isEqualTo(item.path(field).asText());
      }
      assertThat(row.get("date")).isEqualTo(item.path("date").path("edtf").asText(""));
      assertThat(row.get("earliest")).isEqualTo(day(item, "earliest"));
      assertThat(row.get("latest")).isEqualTo(day(item, "latest"));
      assertThat(row.get("subject")).endsWith(item.path("subject").asText(""));
      assertThat(row.get("place")).endsWith(item.path("place").path("name").asText(""));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/meetings", "/agreements", "/events"})
  void dyadsAreOfTheEventsOfTheList(String list) throws Exception {
    Map<String, JsonNode> items = byId(items(list));
    CSVFormat tabs = CSVFormat.TDF.builder().setQuote(null).setIgnoreSurroundingSpaces(false).get();

    List<CSVRecord> rows = rows(tabs, text(list, "text/tab-separated-values"));

    assertThat(rows).allMatch(CSVRecord::isConsistent).isNotEmpty();
    for (CSVRecord row : rows) {
      JsonNode item = items.get(row.get("event_id"));
      assertThat(item).as(row.toString()).isNotNull();
      assertThat(row.get("status")).isEqualTo(item.path("status").asText());
      assertThat(row.get("earliest")).isEqualTo(day(item, "earliest"));
      assertThat(row.get("latest")).isEqualTo(day(item, "latest"));
      assertThat(row.get("reports")).isEqualTo(item.path("reports").asText());
    }
    List<String> told = rows.stream().map(row -> row.get("event_id")).distinct().toList();
    assertThat(items.keySet().stream().filter(told::contains)).containsExactlyElementsOf(told);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/meetings", "/agreements", "/events"})
  void linkedDataHasTheEventsOfTheList(String list) {
    List<JsonNode> items = items(list);

    JsonArray document = SchemaOrg.expanded(text(list, "application/ld+json"));

    List<JsonObject> events = SchemaOrg.items(document);
    assertThat(SchemaOrg.values(document.getJsonObject(0), "numberOfItems"))
        .containsExactly(String.valueOf(items.size()));
    assertThat(events).hasSameSizeAs(items).isNotEmpty();
    for (int n = 0; n < events.size(); n++) {
      JsonObject event = events.get(n);
      JsonNode item = items.get(n);
      assertThat(SchemaOrg.values(event, "identifier")).containsExactly(item.path("id").asText());
      assertThat(terms(event)).contains(item.path("status").asText());
      assertThat(SchemaOrg.nodes(event, "subjectOf").size())
          .isGreaterThanOrEqualTo(Math.min(item.path("mentions").size(), 1));
      assertThat(days(event)).allMatch(day -> day(item, "earliest").startsWith(day));
      if (isOfOneDay(item) && !hasStatus(item, "postponed")) {
        assertThat(days(event)).as(item.toString()).containsOnly(day(item, "earliest"));
      }
    }
  }

  @Test
  void everyEventIsTheSameAlone() {
    JsonArray list = SchemaOrg.expanded(text("/events", "application/ld+json"));

    for (JsonObject event : SchemaOrg.items(list)) {
      String alone = text(event.getString("@id"), "application/ld+json");
      assertThat(SchemaOrg.expanded(alone).getJsonObject(0)).isEqualTo(event);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/meetings", "/agreements", "/events"})
  void aFeedHasTheEventsOfTheList(String list) throws Exception {
    Map<String, JsonNode> items = byId(items(list));
    List<String> told = new ArrayList<>();

    String next = list + "?limit=100";
    while (next != null) {
      String page = text(next, "application/atom+xml");
      AtomRules.check(page);
      var feed = new SyndFeedInput().build(new StringReader(page));
      for (SyndEntry entry : feed.getEntries()) {
        String id = entry.getUri().substring("urn:uuid:".length()).replace("-", "");
        assertEntry(entry, items.get(id));
        told.add(id);
      }
      next =
          feed.getLinks().stream()
              .filter(link -> link.getRel().equals("next"))
              .map(SyndLink::getHref)
              .findFirst()
              .orElse(null);
    }

    assertThat(told).containsExactlyInAnyOrderElementsOf(items.keySet()).isNotEmpty();
  }

  private static void assertEntry(SyndEntry entry, JsonNode item) {
    assertThat(entry.getCategories().stream().map(SyndCategory::getName))
        .contains(item.path("type").asText(), item.path("status").asText());
    assertThat(entry.getTitle()).contains(item.path("status").asText().replace('_', ' '));
    assertThat(entry.getUpdatedDate()).isNotNull();
    if (item.hasNonNull("date")) {
      assertThat(entry.getDescription().getValue())
          .containsAnyOf(year(item, "earliest"), year(item, "latest"));
    }
  }

  @Test
  void theDiaryHasTheDatedMeetings() {
    Map<String, JsonNode> dated = byId(items("/meetings"));
    dated.values().removeIf(item -> !item.hasNonNull("date"));
    String text = text("/diary.ics", "text/calendar");

    List<List<ParseWarning>> warnings = new ArrayList<>();
    List<ICalendar> calendars = Biweekly.parse(text).warnings(warnings).all();

    assertThat(calendars).hasSize(1);
    assertThat(warnings.stream().flatMap(List::stream)).isEmpty();
    assertThat(calendars.get(0).validate(calendars.get(0).getVersion()).getWarnings()).isEmpty();
    assertThat(text.split("\r\n"))
        .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= OCTETS_OF_A_LINE);
    assertThat(calendars.get(0).getEvents().stream().map(FormatsIT::id))
        .containsExactlyElementsOf(dated.keySet())
        .isNotEmpty();
    calendars.get(0).getEvents().forEach(event -> assertMeeting(event, dated.get(id(event))));
  }

  private static void assertMeeting(VEvent event, JsonNode item) {
    assertThat(day(event.getDateStart())).isEqualTo(day(item, "earliest"));
    assertThat(LocalDate.parse(day(event.getDateEnd())).minusDays(1).toString())
        .isEqualTo(day(item, "latest"));
    String status =
        switch (item.path("status").asText()) {
          case "held", "ongoing" -> "CONFIRMED";
          case "cancelled", "postponed", "denied" -> "CANCELLED";
          default -> "TENTATIVE";
        };
    assertThat(event.getStatus().getValue()).isEqualTo(status);
    assertThat(event.getSummary().getValue()).isNotBlank();
    assertThat(event.getUrl().getValue()).endsWith("/meetings/" + id(event));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/graph?limit=500", "/graph?limit=500&nodes=person"})
  void theGraphIsThatOfTheMeetings(String path) {
    Map<String, JsonNode> meetings = byId(items("/meetings"));
    JsonNode json = read(text(path, "application/json"));

    ReadGraph graph = ReadGraph.of(text(path, "application/graphml+xml"));

    assertThat(graph.ids()).containsExactlyInAnyOrderElementsOf(texts(json.path("nodes"), "id"));
    assertThat(graph.edges()).hasSize(json.path("edges").size()).isNotEmpty();
    for (JsonNode edge : json.path("edges")) {
      String ends = edge.path("source").asText() + " " + edge.path("target").asText();
      assertThat(graph.ids()).contains(ends.split(" "));
      Map<String, String> read = graph.edges().get(ends);
      for (String figure : List.of("count", "held", "planned")) {
        assertThat(read).as(ends).containsEntry(figure, edge.path(figure).asText());
      }
      Stream.of("lastMeeting", "nextMeeting")
          .filter(read::containsKey)
          .forEach(which -> assertThat(meetings).containsKey(read.get(which)));
    }
  }

  private static List<CSVRecord> rows(CSVFormat format, String table) throws Exception {
    return CSVParser.parse(table, format.builder().setHeader().setSkipHeaderRecord(true).get())
        .getRecords();
  }

  private static String day(DateOrDateTimeProperty property) {
    DateTimeComponents day = property.getValue().getRawComponents();
    return LocalDate.of(day.getYear(), day.getMonth(), day.getDate()).toString();
  }

  private static String id(VEvent event) {
    return event.getUid().getValue().replace("@readout", "");
  }

  private static List<String> terms(JsonObject event) {
    return Stream.of("keywords", "creativeWorkStatus")
        .flatMap(property -> SchemaOrg.nodes(event, property).stream())
        .flatMap(term -> SchemaOrg.values(term, "termCode").stream())
        .toList();
  }

  private static List<String> days(JsonObject event) {
    return Stream.of("startDate", "dateCreated", "temporal")
        .flatMap(property -> SchemaOrg.values(event, property).stream())
        .toList();
  }
}
