package readout.query.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static readout.query.Extractions.agreement;
import static readout.query.Extractions.between;
import static readout.query.Extractions.id;
import static readout.query.Extractions.meeting;
import static readout.query.Extractions.of;
import static readout.query.Extractions.on;
import static readout.query.Extractions.party;
import static readout.query.Extractions.person;
import static readout.query.Extractions.withdrawn;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import readout.contracts.AgreementStatus;
import readout.contracts.ArticleId;
import readout.contracts.Extraction;
import readout.contracts.MeetingStatus;
import readout.contracts.MentionId;
import readout.contracts.Participant;
import readout.query.Extractions;
import readout.query.event.EventId;
import readout.query.event.EventType;
import readout.query.projection.Materialised;

/** What every store does. */
public abstract class EventStoreContract {

  private static final Instant NOW = Instant.parse("2026-02-01T00:00:00Z");
  private static final Instant LATER = NOW.plusSeconds(60);
  private static final Pattern MENTION = Pattern.compile("\"mention\":\"([^\"]*)\"");

  private static final Participant CHO = person("Cho Tae-yul", "KR");
  private static final Participant RUBIO = person("Marco Rubio", "US");

  /** A store with nothing in it. */
  protected abstract EventStore store();

  @Test
  void anArticleIsKeptAsItIs() {
    Extraction extraction = of("a", 1, meeting("m1", "2026-01-23", CHO, RUBIO));

    Set<ArticleId> changed = put(extraction);

    assertThat(changed).containsExactly(id("a"));
    StoredArticle held = store().article(id("a")).orElseThrow();
    assertThat(held)
        .isEqualTo(
            new StoredArticle(
                id("a"),
                Materialised.of(extraction).extraction(),
                Materialised.of(extraction).digest(),
                NOW));
  }

  @Test
  void anUnknownArticleIsNotThere() {
    assertThat(store().article(id("nobody"))).isEmpty();
  }

  /** As when an upgrade works through what it has read, and a correction comes in between. */
  @Test
  void whatAnArticleSaidBeforeIsNotMergedAnyMore() {
    Extraction before = of("a", 1, meeting("m1", "2026-01-23", CHO));
    put(before);
    put(of("a", 2, meeting("m2", "2026-01-25", CHO)));

    store().merge(List.of(Materialised.of(before)), LATER);

    assertThat(mentions(Filters.all())).containsExactly("m2");
  }

  @Test
  void theSameRecordAgainChangesNothing() {
    Extraction extraction = of("a", 1, meeting("m1", "2026-01-23", CHO));
    put(extraction);

    Set<ArticleId> changed = store().replace(List.of(Materialised.of(extraction)), LATER);

    assertThat(changed).isEmpty();
    assertThat(store().article(id("a")).orElseThrow().materialised()).isEqualTo(NOW);
    assertThat(mentions(Filters.all())).containsExactly("m1");
  }

  @Test
  void aLaterRevisionReplacesAllThatTheArticleSaid() {
    put(of("a", 1, meeting("m1", "2026-01-23", CHO), meeting("m2", "2026-01-24", CHO)));
    put(of("other", 1, meeting("m9", "2026-01-01", RUBIO)));

    put(of("a", 2, meeting("m2", "2026-01-25", CHO), meeting("m3", "2026-01-22", CHO)));

    assertThat(mentions(Filters.all())).containsExactly("m2", "m3", "m9");
  }

  @Test
  void anEarlierRevisionIsIgnored() {
    put(of("a", 2, meeting("m2", "2026-01-23", CHO)));

    Set<ArticleId> changed = put(of("a", 1, meeting("m1", "2026-01-23", CHO)));

    assertThat(changed).isEmpty();
    assertThat(mentions(Filters.all())).containsExactly("m2");
  }

  @Test
  void theSameRevisionReadAnewReplaces() {
    put(of("a", 1, meeting("m1", "2026-01-23", CHO)));

    Set<ArticleId> changed = put(of("a", 1, meeting("m2", "2026-01-23", CHO)));

    assertThat(changed).containsExactly(id("a"));
    assertThat(mentions(Filters.all())).containsExactly("m2");
  }

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
  void aReplayGivesTheSameIds() {
    put(of("a", 1, meeting("m1", "2026-01-23", CHO)));
    EventPage before = store().events(Filters.all(), 10, null);

    put(of("a", 2, meeting("m2", "2026-01-23", CHO)));
    put(of("a", 3, meeting("m1", "2026-01-23", CHO)));

    assertThat(store().events(Filters.all(), 10, null).items()).isEqualTo(before.items());
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

  @Test
  void aWithdrawnArticleStaysWithoutEvents() {
    put(of("a", 1, meeting("m1", "2026-01-23", CHO)));

    put(withdrawn("a", 2));

    assertThat(mentions(Filters.all())).isEmpty();
    assertThat(store().event(EventType.MEETING, eventId("a", "m1")))
        .isEqualTo(new EventAnswer.Unknown());
    assertThat(store().article(id("a")).orElseThrow().extraction()).contains("withdrawn");
  }

  @Test
  void manyArticlesAreReplacedAtOnce() {
    Set<ArticleId> changed =
        store()
            .replace(
                List.of(
                    Materialised.of(of("a", 1, meeting("m1", "2026-01-01", CHO))),
                    Materialised.of(of("b", 1, meeting("m2", "2026-01-02", CHO))),
                    Materialised.of(withdrawn("c", 1))),
                NOW);

    assertThat(changed).containsExactlyInAnyOrder(id("a"), id("b"), id("c"));
    assertThat(mentions(Filters.all())).containsExactly("m2", "m1");
  }

  @Test
  void articlesAreFoundByUri() {
    put(of("a", 1, meeting("m1", "2026-01-01", CHO)));
    put(withdrawn("b", 1));

    assertThat(store().articles("a", 10, null).items())
        .extracting(StoredArticle::id)
        .containsExactly(id("a"));
    assertThat(store().articles("nobody", 10, null).items()).isEmpty();
  }

  @Test
  void aUriMayBeLongerThanAnIndexEntry() {
    String uri = "urn:example:" + "x".repeat(9_000);
    put(withdrawn(uri, 1));

    assertThat(store().articles(uri, 10, null).items()).hasSize(1);
  }

  @Test
  void anEventIsFoundByTypeAndId() {
    put(of("a", 1, meeting("m1", "2026-01-23", CHO)));

    assertThat(store().event(EventType.MEETING, eventId("a", "m1")))
        .isInstanceOf(EventAnswer.Found.class);
    assertThat(store().event(EventType.AGREEMENT, eventId("a", "m1")))
        .isEqualTo(new EventAnswer.Unknown());
    assertThat(store().event(EventType.MEETING, eventId("a", "m2")))
        .isEqualTo(new EventAnswer.Unknown());
  }

  @Test
  void newestEventsComeFirstAndUndatedOnesLast() {
    put(of("a", 1, meeting("undated", MeetingStatus.HELD, null, CHO)));
    put(of("b", 1, meeting("january", MeetingStatus.HELD, between("2026-01-01", "2026-01-31"))));
    put(of("c", 1, meeting("last-day", "2026-01-31", CHO)));
    put(of("d", 1, meeting("second", "2026-01-02", CHO)));
    put(of("e", 1, meeting("february", "2026-02-01", CHO)));

    assertThat(mentions(Filters.all()))
        .containsExactly("february", "last-day", "january", "second", "undated");
  }

  @Test
  void aListGoesOnWhereItEnded() {
    for (int day = 1; day <= 5; day++) {
      put(of("a" + day, 1, meeting("day" + day, "2026-01-0" + day, CHO)));
    }
    put(of("u1", 1, meeting("undated", MeetingStatus.HELD, null, CHO)));
    put(of("u2", 1, meeting("undated", MeetingStatus.HELD, null, CHO)));

    List<String> pagesOfTwo = everything(2);

    assertThat(pagesOfTwo)
        .containsExactly("day5", "day4", "day3", "day2", "day1", "undated", "undated");
  }

  @Test
  void aCursorStaysGoodWhenEventsComeAndGo() {
    for (int day = 1; day <= 6; day++) {
      put(of("a" + day, 1, meeting("day" + day, "2026-01-0" + day, CHO)));
    }
    EventPage first = store().events(Filters.all(), 2, null);

    put(of("new", 1, meeting("newest", "2026-01-09", CHO)));
    put(of("late", 1, meeting("day2b", "2026-01-02", CHO)));
    put(withdrawn("a5", 2));
    put(withdrawn("a4", 2));

    assertThat(mentions(first)).containsExactly("day6", "day5");
    assertThat(mentions(store().events(Filters.all(), 10, first.next())))
        .containsExactlyInAnyOrder("day3", "day2", "day2b", "day1");
  }

  @Test
  void aPageThatEndsTheListHasNoNext() {
    put(of("a", 1, meeting("m1", "2026-01-01", CHO), meeting("m2", "2026-01-02", CHO)));

    assertThat(store().events(Filters.all(), 2, null).next()).isNull();
    assertThat(store().events(Filters.all(), 1, null).next()).isNotNull();
  }

  @Test
  void typesAreTold() {
    put(of("a", 1, meeting("m1", "2026-01-01", CHO)));
    put(of("b", 1, agreement("a1", AgreementStatus.SIGNED, on("2026-01-02"))));

    assertThat(mentions(Filters.only(EventType.MEETING))).containsExactly("m1");
    assertThat(mentions(Filters.only(EventType.AGREEMENT))).containsExactly("a1");
  }

  @Test
  void aParticipantIsFoundByAnyOfTheirNames() {
    put(of("a", 1, meeting("m1", "2026-01-01", CHO, RUBIO)));
    put(of("b", 1, meeting("m2", "2026-01-02", person("Cho Hyun", "KR"))));
    put(of("c", 1, meeting("m3", "2026-01-03", person("Radmila Šekerinska", "MK"))));

    assertThat(mentions(Filters.participants("cho"))).containsExactly("m2", "m1");
    assertThat(mentions(Filters.participants("Tae-Yul Cho"))).containsExactly("m1");
    assertThat(mentions(Filters.participants("cho taeyul"))).containsExactly("m1");
    assertThat(mentions(Filters.participants("cho tae yul"))).containsExactly("m1");
    assertThat(mentions(Filters.participants("SEKERINSKA"))).containsExactly("m3");
    assertThat(mentions(Filters.participants("sek"))).isEmpty();
  }

  @Test
  void allWordsMustBeOfOneParticipant() {
    put(of("a", 1, meeting("m1", "2026-01-01", CHO, RUBIO)));

    assertThat(mentions(Filters.participants("Cho Rubio"))).isEmpty();
    assertThat(mentions(Filters.participants("Cho", "Rubio"))).containsExactly("m1");
    assertThat(mentions(Filters.participants("Cho", "Nobody"))).isEmpty();
  }

  @Test
  void partiesAndSignatoriesOfAnAgreementAreFound() {
    put(
        of(
            "a",
            1,
            agreement("a1", AgreementStatus.SIGNED, on("2026-01-01"), party("South Korea", "KR"))));

    assertThat(mentions(Filters.participants("korea"))).containsExactly("a1");
    assertThat(mentions(Filters.participants("signer"))).containsExactly("a1");
  }

  @Test
  void allCountriesMustTakePart() {
    put(of("a", 1, meeting("m1", "2026-01-01", CHO, RUBIO)));
    put(of("b", 1, meeting("m2", "2026-01-02", CHO)));
    put(of("c", 1, agreement("a1", AgreementStatus.SIGNED, null, party("South Korea", "KR"))));

    assertThat(mentions(Filters.countries("KR"))).containsExactly("m2", "m1", "a1");
    assertThat(mentions(Filters.countries("KR", "US"))).containsExactly("m1");
    assertThat(mentions(Filters.countries("KR", "FR"))).isEmpty();
  }

  @Test
  void anyOfTheStatusesWillDo() {
    put(of("a", 1, meeting("m1", MeetingStatus.HELD, on("2026-01-01"), CHO)));
    put(of("b", 1, meeting("m2", MeetingStatus.CANCELLED, on("2026-01-02"), CHO)));
    put(of("c", 1, agreement("a1", AgreementStatus.SIGNED, on("2026-01-03"))));

    assertThat(mentions(Filters.statuses("held", "signed"))).containsExactly("a1", "m1");
  }

  @Test
  void aPeriodMatchesWhatMayHaveBeenInIt() {
    put(of("a", 1, meeting("first", "2026-01-01", CHO)));
    put(of("b", 1, meeting("january", MeetingStatus.HELD, between("2026-01-01", "2026-01-31"))));
    put(of("c", 1, meeting("tenth", "2026-01-10", CHO)));
    put(of("d", 1, meeting("undated", MeetingStatus.HELD, null, CHO)));

    assertThat(mentions(Filters.period("2026-01-05", "2026-01-09"))).containsExactly("january");
    assertThat(mentions(Filters.period("2026-01-10", "2026-01-10")))
        .containsExactly("january", "tenth");
    assertThat(mentions(Filters.period("2026-01-10", null))).containsExactly("january", "tenth");
    assertThat(mentions(Filters.period(null, "2026-01-01"))).containsExactly("january", "first");
    assertThat(mentions(Filters.period("2026-02-01", null))).isEmpty();
    assertThat(mentions(Filters.period(null, "2025-12-31"))).isEmpty();
  }

  @Test
  void anArticlesEventsAreFound() {
    put(of("a", 1, meeting("m1", "2026-01-01", CHO)));
    put(of("b", 1, meeting("m2", "2026-01-02", CHO)));

    assertThat(mentions(Filters.article(id("a")))).containsExactly("m1");
    assertThat(mentions(Filters.article(id("nobody")))).isEmpty();
  }

  @Test
  void anEventWithoutNamesAndCountriesIsKept() {
    put(of("a", 1, meeting("m1", MeetingStatus.PROPOSED, null)));

    assertThat(mentions(Filters.all())).containsExactly("m1");
  }

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
  void eachChangeIsToldOnceAndInOrder() {
    put(of("a", 1, meeting("m1", "2026-01-23", CHO, RUBIO)));
    long first = last(store().changes(0, 10)).number();
    put(of("b", 1, meeting("m2", "2026-01-23", RUBIO, CHO)));
    put(of("c", 1, meeting("m3", "2026-02-03", RUBIO, CHO)));
    put(withdrawn("c", 2));

    assertThat(store().changes(0, 1)).extracting(Change::kind).containsExactly(Change.Kind.CREATED);
    List<Change> later = store().changes(first, 10);
    assertThat(later).isSortedAccordingTo(java.util.Comparator.comparingLong(Change::number));
    assertThat(last(later).kind()).isEqualTo(Change.Kind.DELETED);
    assertThat(last(later).item()).isNull();
    assertThat(later).extracting(Change::kind).contains(Change.Kind.CREATED);
    assertThat(store().changes(last(later).number(), 10)).isEmpty();
  }

  @Test
  void theOldestChangesAreForgottenByAgeAndByCount() {
    put(of("a", 1, meeting("m1", "2026-01-23", CHO, RUBIO)));
    put(of("b", 1, meeting("m2", "2026-02-03", RUBIO, CHO)));
    put(of("c", 1, meeting("m3", "2026-03-03", RUBIO, CHO)));
    List<Change> all = store().changes(0, 10);
    Instant then = all.get(0).at();

    assertThat(store().forgetChanges(then, 3)).isZero();
    assertThat(store().keptChanges().missedAfter(0)).isFalse();

    // published first, which takes a moment
    await().until(() -> store().forgetChanges(then, 2) == 1);
    assertThat(store().keptChanges())
        .isEqualTo(new KeptChanges(all.get(0).number(), all.get(2).number()));
    assertThat(store().changes(0, 10)).isEqualTo(all.subList(1, 3));

    await().until(() -> store().forgetChanges(then.plusSeconds(1), 1000) == 2);
    assertThat(store().keptChanges())
        .isEqualTo(new KeptChanges(all.get(2).number(), all.get(2).number()));
    put(of("d", 1, meeting("m4", "2026-04-03", RUBIO, CHO)));
    assertThat(store().changes(all.get(2).number(), 10)).hasSize(1);
  }

  private static Change last(List<Change> changes) {
    return changes.get(changes.size() - 1);
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

  @Test
  void writersAtTheSameTimeAgreeOnTheLatestRevisions() throws Exception {
    List<String> uris = List.of("a", "b", "c", "d", "e", "f");
    long seed = System.nanoTime();
    ExecutorService writers = Executors.newFixedThreadPool(4);
    List<Callable<Void>> work = new ArrayList<>();
    for (int writer = 0; writer < 4; writer++) {
      Random random = new Random(seed + writer);
      work.add(
          () -> {
            for (int round = 0; round < 15; round++) {
              store().replace(shuffled(uris, random), NOW);
            }
            store().replace(uris.stream().map(uri -> revision(uri, 100)).toList(), NOW);
            return null;
          });
    }
    for (Future<Void> done : writers.invokeAll(work)) {
      done.get();
    }
    writers.shutdown();

    assertThat(mentions(Filters.all()))
        .as("seed %d", seed)
        .hasSize(2 * uris.size())
        .containsOnly("first100", "second100");
  }

  @Test
  void readersNeverMissAnArticleThatIsBeingReplaced() throws Exception {
    store().replace(List.of(revision("a", 1)), NOW);
    ExecutorService writer = Executors.newSingleThreadExecutor();
    Future<?> writing =
        writer.submit(
            () -> {
              for (int revision = 2; revision < 60; revision++) {
                store().replace(List.of(revision("a", revision)), NOW);
              }
            });

    while (!writing.isDone()) {
      assertThat(mentions(Filters.article(id("a")))).hasSize(2);
    }
    writing.get();
    writer.shutdown();
    assertThat(mentions(Filters.all())).containsExactly("second59", "first59");
  }

  private static List<ArticleEvents> shuffled(List<String> uris, Random random) {
    List<String> order = new ArrayList<>(uris);
    Collections.shuffle(order, random);
    return order.subList(0, 1 + random.nextInt(uris.size())).stream()
        .map(uri -> revision(uri, 1 + random.nextInt(50)))
        .toList();
  }

  private static ArticleEvents revision(String uri, int revision) {
    return Materialised.of(
        of(
            uri,
            revision,
            meeting("first" + revision, "2026-01-01", CHO),
            meeting("second" + revision, "2026-01-02", RUBIO)));
  }

  private Set<ArticleId> put(Extraction extraction) {
    return store().replace(List.of(Materialised.of(extraction)), NOW);
  }

  private static EventId eventId(String uri, String mention) {
    return EventId.of(id(uri), new MentionId(mention));
  }

  private List<String> everything(int limit) {
    List<String> found = new ArrayList<>();
    EventCursor after = null;
    do {
      EventPage page = store().events(Filters.all(), limit, after);
      found.addAll(Arrays.asList(mentions(page).toArray(String[]::new)));
      after = page.next();
    } while (after != null);
    return found;
  }

  private List<String> mentions(EventFilter filter) {
    return mentions(store().events(filter, 100, null));
  }

  private static List<String> mentions(@Nullable EventPage page) {
    return page.items().stream().map(EventStoreContract::mention).toList();
  }

  private static String mention(String item) {
    Matcher matcher = MENTION.matcher(item);
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }
}
