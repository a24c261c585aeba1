package readout.query.store;

import static org.assertj.core.api.Assertions.assertThat;
import static readout.query.Extractions.agreement;
import static readout.query.Extractions.meeting;
import static readout.query.Extractions.of;
import static readout.query.Extractions.on;
import static readout.query.Extractions.party;
import static readout.query.Extractions.person;
import static readout.query.Extractions.withdrawn;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import readout.contracts.AgreementStatus;
import readout.contracts.Extraction;
import readout.contracts.MeetingStatus;
import readout.contracts.Participant;
import readout.query.Extractions;
import readout.query.event.EventId;
import readout.query.event.EventType;
import readout.query.projection.Materialised;

/** How every store merges the reports of articles into events. */
public abstract class MergedEventsContract extends EventStoreContract {

  @Test
  void reportsOfOneMeetingAreOneEvent() {
    put(of("a", 1, meeting("m1", "2026-01-23", CHO, RUBIO)));
    put(of("b", 1, meeting("m2", "2026-01-23", RUBIO, CHO)));

    EventPage page = store().events(Filters.all(), 10, null);

    assertThat(page.items()).hasSize(1);
    assertThat(page.items().get(0)).contains("\"mention\":\"m1\"").contains("\"mention\":\"m2\"");
    assertThat(page.items().get(0)).contains("\"reports\":2");
  }

  @Test
  void anIdThatWasMergedAwayLeadsToTheEvent() {
    put(of("a", 1, meeting("m1", "2026-01-23", CHO, RUBIO)));
    put(of("b", 1, meeting("m2", "2026-01-23", RUBIO, CHO)));
    EventId one = eventId("a", "m1");
    EventId other = eventId("b", "m2");

    EventAnswer first = store().event(EventType.MEETING, one);
    EventAnswer second = store().event(EventType.MEETING, other);

    assertThat(List.of(first, second))
        .hasAtLeastOneElementOfType(EventAnswer.Found.class)
        .containsAnyOf(new EventAnswer.Moved(one), new EventAnswer.Moved(other));
  }

  @Test
  void aWithdrawnReportIsTakenOutOfItsEventAndComesBack() {
    put(of("a", 1, meeting("m1", "2026-01-23", CHO, RUBIO)));
    put(of("b", 1, meeting("m2", "2026-01-23", RUBIO, CHO)));
    EventPage before = store().events(Filters.all(), 10, null);

    put(withdrawn("a", 2));
    EventPage without = store().events(Filters.all(), 10, null);
    put(of("a", 3, meeting("m1", "2026-01-23", CHO, RUBIO)));

    assertThat(without.items()).hasSize(1);
    assertThat(without.items().get(0)).doesNotContain("m1").contains("\"reports\":1");
    assertThat(store().events(Filters.all(), 10, null)).isEqualTo(before);
  }

  @Test
  void anAgreementNamesTheEventOfItsMeeting() {
    Extraction signed =
        Extraction.of(
            Extractions.article("b", 1),
            Extractions.EXTRACTOR,
            List.of(meeting("m2", "2026-01-23", RUBIO, CHO)),
            List.of(
                agreement(
                    "a1",
                    AgreementStatus.SIGNED,
                    on("2026-01-23"),
                    "m2",
                    party("South Korea", "KR"),
                    party("United States", "US"))));
    put(signed);
    put(of("a", 1, meeting("m1", "2026-01-23", CHO, RUBIO)));

    String agreement = store().events(Filters.only(EventType.AGREEMENT), 10, null).items().get(0);
    String meeting = store().events(Filters.only(EventType.MEETING), 10, null).items().get(0);

    String id = meeting.substring(meeting.indexOf(':') + 2, meeting.indexOf(':') + 34);
    assertThat(agreement).contains("\"meeting\":\"" + id + "\"");
  }

  @Test
  void aPlanWhoseDayIsPastIsOverdueAndNotHeld() {
    put(of("a", 1, meeting("m1", MeetingStatus.SCHEDULED, on("2026-02-02"), CHO, RUBIO)));
    assertThat(store().events(Filters.all(), 10, null).items().get(0))
        .contains("\"overdue\":false");

    store().renew(Instant.parse("2026-02-03T12:30:00Z"));

    assertThat(store().events(Filters.all(), 10, null).items().get(0))
        .contains("\"overdue\":true")
        .contains("\"status\":\"scheduled\"");
    assertThat(store().renew(Instant.parse("2026-02-03T12:31:00Z"))).isZero();
  }

  @Test
  void whatComesInAnyOrderAndBatchesIsTheSameAsAllAtOnce() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    List<Extraction> all = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      all.add(of("n" + i, 1, randomMeeting("m", random), randomMeeting("n", random)));
    }
    Collections.shuffle(all, random);
    InMemoryEventStore expected = new InMemoryEventStore();
    expected.replace(all.stream().map(Materialised::of).toList(), NOW);

    for (int from = 0; from < all.size(); ) {
      int to = Math.min(all.size(), from + 1 + random.nextInt(8));
      store().replace(all.subList(from, to).stream().map(Materialised::of).toList(), NOW);
      from = to;
    }
    store().replace(List.of(Materialised.of(withdrawn("n3", 2))), NOW);
    expected.replace(List.of(Materialised.of(withdrawn("n3", 2))), NOW);

    assertThat(store().events(Filters.all(), 200, null).items())
        .as("seed %d", seed)
        .isEqualTo(expected.events(Filters.all(), 200, null).items());
  }

  private static readout.contracts.Meeting randomMeeting(String id, Random random) {
    Participant[] americans = {RUBIO, person("John Kerry", "US"), Extractions.unnamed("US")};
    MeetingStatus[] statuses = {
      MeetingStatus.HELD, MeetingStatus.SCHEDULED, MeetingStatus.POSTPONED, MeetingStatus.CANCELLED
    };
    return meeting(
        id,
        statuses[random.nextInt(statuses.length)],
        random.nextInt(4) == 0 ? null : on("2026-01-0" + (1 + random.nextInt(4))),
        CHO,
        americans[random.nextInt(americans.length)]);
  }
}
