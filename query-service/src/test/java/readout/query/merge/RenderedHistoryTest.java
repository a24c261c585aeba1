package readout.query.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static readout.query.merge.Rendered.event;
import static readout.query.merge.Rendered.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import readout.query.event.EventId;

/** What was known of an event when. */
class RenderedHistoryTest {

  private static final String WHO = "Ann Ames/US; Ben Berg/SE";

  @Test
  void theHistoryTellsWhatEachReportChanged() {
    JsonNode history =
        json(event(
                    Reports::meeting,
                    "a 2026-01-10 | scheduled | 2026-01-20 | Oslo/NO | " + WHO,
                    "b 2026-01-11 | scheduled | 2026-01-20 | Oslo/NO | " + WHO,
                    "c 2026-01-21 | held | 2026-01-20 | Oslo/NO | " + WHO)
                .detail())
            .at("/history");

    assertThat(history).hasSize(3);
    assertThat(history.findValuesAsText("status"))
        .containsExactly("scheduled", "scheduled", "held");
    assertThat(history.at("/1/changed")).isEmpty();
    assertThat(history.at("/2/changed/0/field").asText()).isEqualTo("status");
    assertThat(history.at("/2/changed/0/from").asText()).isEqualTo("scheduled");
    assertThat(history.at("/2/source").asText()).isEqualTo("The c Post");
    assertThat(history.at("/2/time").asText()).startsWith("2026-01-21");
  }

  @Test
  void whatWasBelievedThenRestsOnWhatWasPublishedByThen() {
    List<Report> reports =
        Stream.of(
                "a 2026-01-10 | scheduled | 2026-01-20 | Oslo/NO | " + WHO,
                "b 2026-01-21 | held | 2026-01-20 | Oslo/NO | " + WHO)
            .map(Reports::meeting)
            .toList();

    assertThat(asOf(reports, Instant.parse("2026-01-15T00:00:00Z")))
        .get()
        .extracting(MergedEvent::status)
        .isEqualTo("scheduled");
    assertThat(asOf(reports, Instant.parse("2026-01-22T00:00:00Z")))
        .get()
        .extracting(MergedEvent::status)
        .isEqualTo("held");
    assertThat(asOf(reports, Instant.parse("2026-01-01T00:00:00Z"))).isEmpty();
  }

  private static Optional<MergedEvent> asOf(List<Report> reports, Instant time) {
    return Rendering.asOf(reports.get(0).id(), new OneEvent(reports), time);
  }

  private record OneEvent(List<Report> reports) implements Events {

    @Override
    public List<Report> having(Collection<Long> keys) {
      return List.of();
    }

    @Override
    public Map<EventId, EventId> eventsOf(Collection<Report> given) {
      return Map.of();
    }

    @Override
    public List<Report> ofEvents(Collection<EventId> events) {
      return reports;
    }
  }
}
