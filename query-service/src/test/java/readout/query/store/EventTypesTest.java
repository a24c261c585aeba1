package readout.query.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static readout.query.Extractions.id;

import java.time.LocalDate;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import readout.contracts.MentionId;
import readout.query.event.EventId;
import readout.query.event.EventType;

class EventTypesTest {

  private static final EventId ID = EventId.of(id("a"), new MentionId("m"));
  private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

  @Test
  void anEventIdDerivesFromItsMention() {
    assertThat(EventId.of(id("a"), new MentionId("m"))).isEqualTo(ID);
    assertThat(EventId.of(id("b"), new MentionId("m"))).isNotEqualTo(ID);
    assertThat(EventId.of(id("a"), new MentionId("n"))).isNotEqualTo(ID);
  }

  @Test
  void anEventIdIsReadBackFromItsText() {
    assertThat(EventId.parse(ID.toString())).contains(ID);
    assertThat(EventId.parse(ID.value().toUpperCase(java.util.Locale.ROOT))).isEmpty();
    assertThat(EventId.parse("")).isEmpty();
  }

  @Test
  void malformedValuesAreRefused() {
    assertThatThrownBy(() -> new EventId("x")).hasMessageContaining("x");
    assertThatThrownBy(() -> new EventCursor(DAY, null, ID)).hasMessageContaining("one day of two");
    assertThatThrownBy(() -> EventFilter.of(EnumSet.noneOf(EventType.class)))
        .hasMessageContaining("without a type");
  }

  @Test
  void aTypeIsReadBackFromItsText() {
    for (EventType type : EventType.values()) {
      assertThat(EventType.parse(type.text())).isEqualTo(type);
    }
  }
}
