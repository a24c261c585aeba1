package readout.query.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static readout.query.Extractions.agreement;
import static readout.query.Extractions.article;
import static readout.query.Extractions.meeting;
import static readout.query.Extractions.on;
import static readout.query.Extractions.party;
import static readout.query.Extractions.person;
import static readout.query.Extractions.unnamed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import readout.contracts.AgreementStatus;
import readout.contracts.Extraction;
import readout.contracts.MeetingStatus;
import readout.query.Extractions;
import readout.query.event.EventType;
import readout.query.projection.Materialised;
import readout.query.store.EventFilter;
import readout.query.store.InMemoryEventStore;

/** The contract of the topic of events, and what the service makes of reports. */
class EventSchemaTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(SchemaLocation.of("classpath:readout/contracts/schema/event.schema.json"));

  /** Of one report and of two, dated and undated, with and without what may be absent. */
  static Stream<JsonNode> events() throws Exception {
    InMemoryEventStore store = new InMemoryEventStore();
    List<Extraction> said =
        List.of(
            extraction("one", "2026-01-20T08:00:00Z", MeetingStatus.SCHEDULED),
            extraction("two", "2026-01-24T08:00:00Z", MeetingStatus.HELD),
            Extractions.of("three", 1, meeting("u", MeetingStatus.PROPOSED, null, unnamed("FR"))));
    store.replace(said.stream().map(Materialised::of).toList(), Instant.EPOCH);
    EventFilter all = EventFilter.of(EnumSet.allOf(EventType.class));
    return JSON.readTree(store.events(all, 100, null).items().toString()).valueStream();
  }

  private static Extraction extraction(String uri, String published, MeetingStatus status) {
    return Extraction.of(
        article(uri, 1, "The " + uri + " Post", published),
        Extractions.EXTRACTOR,
        List.of(
            meeting(
                "m",
                status,
                on("2026-01-23"),
                person("Cho Hyun", "KR"),
                person("Radmila Šekerinska", "MK"))),
        List.of(
            agreement(
                "a",
                AgreementStatus.SIGNED,
                on("2026-01-23"),
                "m",
                party("South Korea", "KR"),
                party("North Macedonia", "MK"))));
  }

  @ParameterizedTest
  @MethodSource("events")
  void anEventIsValidByItsSchema(JsonNode event) {
    assertThat(faults(event)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("events")
  void anEventWithoutAnyOneOfItsFieldsIsRefused(JsonNode event) {
    List<String> fields = event.propertyStream().map(Map.Entry::getKey).toList();

    assertThat(fields)
        .hasSizeGreaterThan(12)
        .allSatisfy(
            field -> {
              ObjectNode broken = event.deepCopy();
              broken.remove(field);
              assertThat(faults(broken)).isNotEmpty();
            });
  }

  private static List<?> faults(JsonNode event) {
    return SCHEMA.validate(
        event, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
  }
}
