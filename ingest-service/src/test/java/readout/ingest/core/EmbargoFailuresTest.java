package readout.ingest.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static readout.ingest.core.Submissions.NOW;
import static readout.ingest.core.Submissions.URI;
import static readout.ingest.core.Submissions.until;
import static readout.ingest.core.Submissions.version;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import readout.contracts.Article;
import readout.contracts.ArticleId;

/** What waits for the end of its embargo, through failures, restarts and other replicas. */
class EmbargoFailuresTest {

  private static final String FEED = "harbour";
  private static final ArticleId ID = ArticleId.of(FEED, URI);
  private static final Instant END = NOW.plusSeconds(3600);

  private final InMemoryArticleLog log = new InMemoryArticleLog();
  private final InMemoryEmbargoLog embargoes = new InMemoryEmbargoLog();
  private final Replica replica = new Replica(log, embargoes);

  private Receipt submit(SubmittedArticle article) {
    return replica.submit(FEED, article, NOW);
  }

  @Test
  void itOutlivesARestart() {
    submit(until(END, version(3, "They will meet.")));
    Replica restarted = new Replica(log, embargoes);

    assertThat(restarted.submit(FEED, until(END, version(3, "They will meet.")), NOW))
        .isEqualTo(new Receipt.Waiting(ID, 3, END));
    restarted.release(ID, END);

    assertThat(log.records()).hasSize(1);
  }

  @Test
  void killedBetweenPublicationAndTombstoneItIsNotPublishedAgain() {
    submit(until(END, version(3, "They will meet.")));
    EmbargoedArticle held = replica.embargoed.find(ID).orElseThrow();
    log.publish(embargoes.read(held.place()).toCompletableFuture().join());
    Replica restarted = new Replica(log, embargoes);

    assertThat(restarted.intake.isOvertaken(restarted.embargoed.find(ID).orElseThrow())).isTrue();
    assertThat(restarted.release(ID, END)).isEmpty();
    assertThat(log.records()).hasSize(1);
    assertThat(restarted.embargoed.size()).isZero();
  }

  @Test
  void aTombstoneThatFailsIsWrittenLater() {
    submit(until(END, version(3, "They will meet.")));
    submit(version(4, "They met."));
    embargoes.fail();
    assertThatThrownBy(() -> replica.release(ID, NOW))
        .hasCauseInstanceOf(LogUnavailableException.class);
    assertThat(replica.embargoed.size()).isEqualTo(1);

    embargoes.recover();
    replica.release(ID, NOW);

    assertThat(replica.embargoed.size()).isZero();
    assertThat(new Replica(log, embargoes).embargoed.size()).isZero();
  }

  @Test
  void twoReplicasPublishTheSameRecord() {
    submit(until(END, version(3, "They will meet.")));
    Replica other = new Replica(log, embargoes);

    replica.release(ID, END);
    other.release(ID, END);

    assertThat(log.records()).hasSize(2);
    assertThat(log.records().get(0)).isEqualTo(log.records().get(1));
    other.catchUp();
    assertThat(other.submit(FEED, version(3, "They will meet."), END))
        .isEqualTo(new Receipt.Unchanged(ID, 3));
  }

  @Test
  void aReplicaThatHasHeardOfThePublicationDoesNotRepeatIt() {
    submit(until(END, version(3, "They will meet.")));
    Replica other = new Replica(log, embargoes);

    replica.release(ID, END);
    other.catchUp();

    assertThat(other.release(ID, END)).isEmpty();
    assertThat(log.records()).hasSize(1);
  }

  @Test
  void itsOwnTombstoneIsNotUndone() {
    submit(until(END, version(3, "They will meet.")));
    replica.withdraw(FEED, ID);

    replica.release(ID, NOW);
    replica.catchUp();
    replica.release(ID, NOW);

    assertThat(replica.embargoed.size()).isZero();
    assertThat(embargoes.size()).isEqualTo(2);
  }

  @Test
  void aLostConfirmationIsRepeatedUnderTheSameRevisionAndPublishedOnce() {
    embargoes.loseConfirmations();
    assertThatThrownBy(() -> submit(until(END, version(3, "They will meet."))))
        .hasCauseInstanceOf(LogUnavailableException.class);
    assertThat(replica.embargoed.size()).isZero();
    embargoes.recover();

    submit(until(END, version(3, "They will meet.")));
    replica.release(ID, END);

    assertThat(log.records()).extracting(Article::revision).containsExactly(1L);
  }

  @Test
  void aPublicationThatFailsIsRepeatedAsTheSameRecord() {
    submit(until(END, version(3, "They will meet.")));
    log.holdConfirmations();
    var lost = replica.intake.release(ID, END, log);
    log.loseOneConfirmation();
    assertThat(lost).isCompletedExceptionally();
    log.confirmAtOnce();

    replica.release(ID, END);

    assertThat(log.records()).hasSize(2);
    assertThat(log.records().get(0)).isEqualTo(log.records().get(1));
  }

  @Test
  void whatWaitsGoesBeyondAnAttemptThatMayYetStand() {
    log.holdConfirmations();
    replica.intake.submit(FEED, version(3, "They may meet."), NOW, log);
    log.loseOneConfirmation();
    log.confirmAtOnce();

    submit(until(END, version(4, "They will meet.")));
    replica.catchUp();
    replica.release(ID, END);

    assertThat(log.records())
        .extracting(Article::body)
        .containsExactly("They may meet.", "They will meet.");
    assertThat(log.records()).extracting(Article::revision).containsExactly(1L, 2L);
  }

  @Test
  void beingToldOutOfOrderChangesNothing() {
    EmbargoedArticles index = new EmbargoedArticles();
    Article first = ArticleLogContract.article("urn:order", 1);
    Article second = ArticleLogContract.article("urn:order", 2);

    index.learn(second, END, new EmbargoLog.Place(0, 5));
    index.learn(first, END, new EmbargoLog.Place(0, 4));
    index.forget(first.id(), 1, new EmbargoLog.Place(0, 3));
    index.hold(second, END, new EmbargoLog.Place(0, 5));
    index.learn(second, END, new EmbargoLog.Place(0, 5));

    EmbargoedArticle held = index.find(first.id()).orElseThrow();
    assertThat(held.article().revision()).isEqualTo(2);
    assertThat(held.ours()).isTrue();
    index.forget(first.id(), 2, new EmbargoLog.Place(0, 6));
    assertThat(index.size()).isZero();
    assertThat(index.next()).isEmpty();
  }
}
