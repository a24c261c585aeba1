package readout.query.export;

import static org.assertj.core.api.Assertions.assertThat;
import static readout.query.Extractions.between;
import static readout.query.Extractions.meeting;
import static readout.query.Extractions.of;
import static readout.query.Extractions.on;
import static readout.query.Extractions.person;
import static readout.query.Extractions.unnamed;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import readout.contracts.EventDate;
import readout.contracts.Meeting;
import readout.contracts.MeetingStatus;
import readout.contracts.Precision;
import readout.query.event.EventType;
import readout.query.projection.Materialised;
import readout.query.store.EventFilter;
import readout.query.store.InMemoryEventStore;
import readout.query.store.RevisedEvent;

/** The calendar, as a parser that is not ours reads it. */
class DiaryTest {

  private static final Instant CHANGED = Instant.parse("2026-03-01T07:08:09.9Z");

  @ParameterizedTest
  @CsvSource({
    "HELD, CONFIRMED, ''",
    "ONGOING, CONFIRMED, ''",
    "SCHEDULED, TENTATIVE, ''",
    "PROPOSED, TENTATIVE, 'Proposed: '",
    "HYPOTHETICAL, TENTATIVE, 'Hypothetical: '",
    "CANCELLED, CANCELLED, 'Cancelled: '",
    "POSTPONED, CANCELLED, 'Postponed: '",
    "DENIED, CANCELLED, 'Denied: '"
  })
  void eachStatusIsOneOfACalendars(MeetingStatus status, String shown, String prefix)
      throws IOException {
    VEvent event = entry(status, on("2026-01-23"));

    assertThat(event.getStatus().getValue()).isEqualTo(shown);
    assertThat(event.getSummary().getValue()).isEqualTo(prefix + "Cho Hyun, state MK");
  }

  @Test
  void aDayIsAWholeDay() throws IOException {
    VEvent event = entry(MeetingStatus.HELD, on("2026-12-31"));

    assertThat(event.getDateStart().getValue().hasTime()).isFalse();
    assertThat(event.getDateStart().getValue().getRawComponents().toString(false, false))
        .isEqualTo("20261231");
    assertThat(event.getDateEnd().getValue().getRawComponents().toString(false, false))
        .isEqualTo("20270101");
    assertThat(event.getTransparency().isOpaque()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-25, 2026-03-03, 20260304, true",
    "2026-02-25, 2026-03-04, 20260305, false",
    "2028-02-01, 2028-02-29, 20280301, false",
    "2026-01-01, 2026-12-31, 20270101, false"
  })
  void aTimeOfMoreThanAWeekTakesNoOnesTime(
      String earliest, String latest, String end, boolean opaque) throws IOException {
    VEvent event = entry(MeetingStatus.SCHEDULED, between(earliest, latest));

    assertThat(event.getDateStart().getValue().getRawComponents().toString(false, false))
        .isEqualTo(earliest.replace("-", ""));
    assertThat(event.getDateEnd().getValue().getRawComponents().toString(false, false))
        .isEqualTo(end);
    assertThat(event.getTransparency().isOpaque()).isEqualTo(opaque);
    assertThat(event.getSummary().getValue())
        .endsWith("(" + earliest + "/" + latest + ", day not known)");
    assertThat(event.getDescription().getValue())
        .contains("Some day or days of " + earliest + " to " + latest);
  }

  @Test
  void theLastDayThereIsHasNoDayAfter() throws IOException {
    VEvent event = entry(MeetingStatus.SCHEDULED, on("9999-12-31"));

    assertThat(event.getDateStart().getValue().getRawComponents().toString(false, false))
        .isEqualTo("99991231");
    assertThat(event.getDateEnd()).isNull();
  }

  @Test
  void aMonthIsToldAsOne() throws IOException {
    EventDate month =
        new EventDate(
            "2026-02",
            LocalDate.parse("2026-02-01"),
            LocalDate.parse("2026-02-28"),
            Precision.MONTH,
            "next month");

    assertThat(entry(MeetingStatus.SCHEDULED, month).getSummary().getValue())
        .endsWith("(2026-02, day not known)");
  }

  @Test
  void anEntrySaysWhatTheEventSaysAndWhoSaysSo() throws IOException {
    VEvent event = entry(MeetingStatus.HELD, on("2026-01-23"));

    assertThat(event.getUid().getValue()).matches("[0-9a-f]{32}@readout");
    assertThat(event.getUrl().getValue())
        .isEqualTo("http://desk.example/meetings/" + event.getUid().getValue().substring(0, 32));
    assertThat(event.getSequence().getValue()).isEqualTo(42);
    assertThat(event.getLastModified().getValue()).isEqualTo("2026-03-01T07:08:09Z");
    assertThat(event.getDateTimeStamp().getValue()).isEqualTo("2026-03-01T07:08:09Z");
    assertThat(event.getLocation().getValue()).isEqualTo("Brussels");
    assertThat(event.getCategories().get(0).getValues()).containsExactly("security");
    assertThat(event.getDescription().getValue().lines())
        .containsExactly(
            "Status: held",
            "- Cho Hyun, state KR",
            "- state MK",
            "Reports: 1, independent: 1",
            "“the two met” (The Test Post, 2026-01-24T08:00:00+09:00)");
  }

  @Test
  void whatIsNotDatedIsLeftOut() throws IOException {
    String written = written(MeetingStatus.CANCELLED, null);

    assertThat(Biweekly.parse(written).first().getEvents()).isEmpty();
  }

  @Test
  void theSameIsWrittenTheSame() throws IOException {
    assertThat(written(MeetingStatus.HELD, on("2026-01-23")))
        .isEqualTo(written(MeetingStatus.HELD, on("2026-01-23")));
  }

  private static VEvent entry(MeetingStatus status, EventDate date) throws IOException {
    return calendar(status, date).getEvents().get(0);
  }

  private static ICalendar calendar(MeetingStatus status, EventDate date) throws IOException {
    ICalendar calendar = Biweekly.parse(written(status, date)).first();
    assertThat(calendar.validate(calendar.getVersion()).getWarnings()).isEmpty();
    return calendar;
  }

  private static String written(MeetingStatus status, EventDate date) throws IOException {
    Meeting meeting = meeting("m", status, date, person("Cho Hyun", "KR"), unnamed("MK"));
    InMemoryEventStore store = new InMemoryEventStore();
    store.replace(List.of(Materialised.of(of("one", 1, meeting))), CHANGED);
    List<String> items =
        store.events(EventFilter.of(java.util.Set.of(EventType.MEETING)), 10, null).items();
    StringWriter out = new StringWriter();
    Diary diary = new Diary(out, "http://desk.example/meetings/");
    diary.begin();
    for (String item : items) {
      diary.add(new RevisedEvent(item, 42, CHANGED));
    }
    diary.end();
    return out.toString();
  }
}
