package readout.query.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static readout.query.Extractions.between;
import static readout.query.Extractions.id;
import static readout.query.Extractions.meeting;
import static readout.query.Extractions.of;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import readout.contracts.MeetingStatus;
import readout.contracts.MentionId;
import readout.query.event.EventId;
import readout.query.event.EventType;
import readout.query.projection.Materialised;

/** Articles that are read anew: what counts, and where the ids of before lead. */
public abstract class RereadArticlesContract extends EventStoreContract {

  @Test
  void ofOneRevisionWhatWasReadLaterCountsWhicheverComesFirst() {
    Instant time = Instant.parse("2026-01-24T09:00:00Z");
    ArticleEvents first = Materialised.of(of("a", 1, meeting("m1", "2026-01-23", CHO))).at(time);
    ArticleEvents second =
        Materialised.of(of("a", 1, meeting("m2", "2026-01-23", CHO))).at(time.plusSeconds(1));
    ArticleEvents again = first.at(time.plusSeconds(2));

    assertThat(store().replace(List.of(second), NOW)).hasSize(1);
    assertThat(store().replace(List.of(first), NOW)).isEmpty();
    assertThat(mentions(Filters.all())).containsExactly("m2");
    assertThat(store().replace(List.of(again), NOW)).hasSize(1);
    assertThat(store().replace(List.of(second), NOW)).isEmpty();
    assertThat(mentions(Filters.all())).containsExactly("m1");
  }

  @Test
  void ofOneRevisionReadAtOneTimeOneCountsWhicheverComesFirst() {
    Instant time = Instant.parse("2026-01-24T09:00:00Z");
    List<ArticleEvents> both =
        Stream.of("m1", "m2")
            .map(id -> of("a", 1, meeting(id, "2026-01-23", CHO)))
            .map(extraction -> Materialised.of(extraction).at(time))
            .toList();
    both.forEach(each -> store().replace(List.of(each), NOW));
    List<String> found = mentions(Filters.all());

    both.forEach(each -> store().replace(List.of(each), NOW));
    store().replace(List.of(both.get(0)), NOW);

    assertThat(mentions(Filters.all())).isEqualTo(found);
  }

  @Test
  void whatIsSaidAgainIsNotTakenBackByWhatWasSaidBetween() {
    Instant time = Instant.parse("2026-01-24T09:00:00Z");
    ArticleEvents said = Materialised.of(of("a", 1, meeting("m1", "2026-01-23", CHO))).at(time);
    ArticleEvents between =
        Materialised.of(of("a", 1, meeting("m2", "2026-01-23", CHO))).at(time.plusSeconds(1));

    store().replace(List.of(said), NOW);
    assertThat(store().replace(List.of(said.at(time.plusSeconds(2))), NOW)).isEmpty();
    store().replace(List.of(between), NOW);

    assertThat(mentions(Filters.all())).containsExactly("m1");
  }

  @Test
  void anIdLeadsToTheSameEventWhenItsFirstReportIsReadOtherwise() {
    put(of("a", 1, meeting("m1", "2026-01-23", CHO, RUBIO)));
    EventId first = EventId.of(id("a"), new MentionId("m1"));
    long before = store().keptChanges().latest();

    put(
        of(
            "a",
            1,
            meeting("m2", MeetingStatus.HELD, between("2026-01-22", "2026-01-23"), CHO, RUBIO)));
    EventId second = EventId.of(id("a"), new MentionId("m2"));
    assertThat(store().event(EventType.MEETING, first)).isEqualTo(new EventAnswer.Moved(second));
    assertThat(store().changes(before, 10))
        .extracting(Change::kind, Change::event, Change::into)
        .containsExactly(
            tuple(Change.Kind.CREATED, second, null), tuple(Change.Kind.MERGED, first, second));

    put(of("a", 1, meeting("m3", "2026-01-23", CHO, RUBIO)));
    EventId third = EventId.of(id("a"), new MentionId("m3"));
    assertThat(store().event(EventType.MEETING, first)).isEqualTo(new EventAnswer.Moved(third));
    assertThat(store().event(EventType.MEETING, second)).isEqualTo(new EventAnswer.Moved(third));

    put(of("a", 1, meeting("m1", "2026-01-23", CHO, RUBIO)));
    assertThat(store().event(EventType.MEETING, first)).isInstanceOf(EventAnswer.Found.class);
    assertThat(store().event(EventType.MEETING, third)).isEqualTo(new EventAnswer.Moved(first));
  }

  @Test
  void anIdLeadsNowhereWhenItsFirstReportTellsOfSomethingElseNow() {
    put(of("a", 1, meeting("m1", "2026-01-23", CHO, RUBIO)));
    EventId first = EventId.of(id("a"), new MentionId("m1"));

    put(of("a", 2, meeting("m2", "2026-03-23", CHO, RUBIO)));

    assertThat(store().event(EventType.MEETING, first)).isEqualTo(new EventAnswer.Unknown());
  }
}
