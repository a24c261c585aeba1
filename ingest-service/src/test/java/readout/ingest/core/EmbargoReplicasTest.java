package readout.ingest.core;

import static org.assertj.core.api.Assertions.assertThat;
import static readout.ingest.core.Submissions.NOW;
import static readout.ingest.core.Submissions.URI;
import static readout.ingest.core.Submissions.until;
import static readout.ingest.core.Submissions.version;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import readout.contracts.ArticleId;

/** What one replica took and another, which had not heard of it, has the log lose. */
class EmbargoReplicasTest {

  private static final String FEED = "harbour";
  private static final ArticleId ID = ArticleId.of(FEED, URI);
  private static final Instant END = NOW.plusSeconds(3600);

  private final InMemoryArticleLog log = new InMemoryArticleLog();
  private final InMemoryEmbargoLog embargoes = new InMemoryEmbargoLog();

  /** Has taken what was withdrawn since, and not heard of what another one took after that. */
  private final Replica late = new Replica(log, embargoes);

  /** Has taken what waits. */
  private final Replica taker = takerOfWhatTheLateOneErases();

  private Replica takerOfWhatTheLateOneErases() {
    late.submit(FEED, until(END, version(3, "They will meet.")), NOW);
    late.withdraw(FEED, ID);
    Replica replica = new Replica(log, embargoes);
    replica.submit(FEED, until(END, version(4, "They will talk.")), NOW);
    late.release(ID, NOW);
    return replica;
  }

  private EmbargoedArticle held(Replica replica) {
    return replica.embargoed.find(ID).orElseThrow();
  }

  private void assertItIsPublishedAtItsEndAndGone(Replica replica) {
    embargoes.compact();
    Replica started = new Replica(log, embargoes);
    assertThat(held(started).erased()).isFalse();
    replica.release(ID, END);
    assertThat(log.last().body()).isEqualTo("They will talk.");
    assertThat(new Replica(log, embargoes).embargoed.size()).isZero();
  }

  @Test
  void whoTookItWritesItAgain() {
    taker.catchUp();
    assertThat(held(taker).erased()).isTrue();

    taker.release(ID, NOW);

    assertItIsPublishedAtItsEndAndGone(taker);
  }

  @Test
  void whoHasTheTombstoneWrittenWritesItAgainWhenTheTakerIsKilled() {
    late.catchUp();
    assertThat(held(late).erased()).isTrue();

    late.release(ID, NOW);

    assertItIsPublishedAtItsEndAndGone(late);
  }

  @Test
  void whoStartsAfterAllWereKilledWritesItAgain() {
    Replica started = new Replica(log, embargoes);
    assertThat(held(started).erased()).isTrue();

    started.release(ID, NOW);

    assertItIsPublishedAtItsEndAndGone(started);
  }

  @Test
  void whatIsErasedAtItsEndIsPublishedFromWhereItStands() {
    Replica started = new Replica(log, embargoes);

    started.release(ID, END);

    assertThat(log.last().body()).isEqualTo("They will talk.");
    taker.catchUp();
    taker.release(ID, END);
    assertThat(new Replica(log, embargoes).embargoed.size()).isZero();
  }

  @Test
  void twoThatWriteItAgainHaveItPublishedAsOneRecord() {
    Replica started = new Replica(log, embargoes);
    taker.catchUp();
    taker.release(ID, NOW);
    started.release(ID, NOW);
    taker.catchUp();
    started.catchUp();

    assertThat(held(taker).ours()).isFalse();
    assertThat(held(started).ours()).isTrue();
    assertItIsPublishedAtItsEndAndGone(started);
  }

  @Test
  void aTombstoneEndsWhatIsNoLaterThanItMeans() {
    Replica started = new Replica(log, embargoes);
    taker.catchUp();
    taker.withdraw(FEED, ID);
    started.catchUp();

    taker.release(ID, NOW);
    started.catchUp();

    assertThat(started.embargoed.size()).isZero();
    assertThat(new Replica(log, embargoes).embargoed.size()).isZero();
  }
}
