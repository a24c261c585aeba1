package readout.query.store;

import static org.assertj.core.api.Assertions.assertThat;
import static readout.query.Extractions.id;
import static readout.query.Extractions.meeting;
import static readout.query.Extractions.of;
import static readout.query.Extractions.withdrawn;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import readout.contracts.ArticleId;
import readout.contracts.Extraction;
import readout.query.event.EventType;
import readout.query.projection.Materialised;

/** What every store keeps of articles, revision by revision. */
public abstract class StoredArticlesContract extends EventStoreContract {

  private static final Instant LATER = NOW.plusSeconds(60);

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
  void aReplayGivesTheSameIds() {
    put(of("a", 1, meeting("m1", "2026-01-23", CHO)));
    EventPage before = store().events(Filters.all(), 10, null);

    put(of("a", 2, meeting("m2", "2026-01-23", CHO)));
    put(of("a", 3, meeting("m1", "2026-01-23", CHO)));

    assertThat(store().events(Filters.all(), 10, null).items()).isEqualTo(before.items());
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
}
