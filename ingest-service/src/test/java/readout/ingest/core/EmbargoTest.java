package readout.ingest.core;

import static org.assertj.core.api.Assertions.assertThat;
import static readout.ingest.core.Submissions.NOW;
import static readout.ingest.core.Submissions.URI;
import static readout.ingest.core.Submissions.article;
import static readout.ingest.core.Submissions.saying;
import static readout.ingest.core.Submissions.until;
import static readout.ingest.core.Submissions.version;
import static readout.ingest.core.Submissions.withStatus;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import readout.contracts.Article;
import readout.contracts.ArticleId;
import readout.contracts.ArticleStatus;

/** What becomes of an article that nobody may read yet. */
class EmbargoTest {

  private static final String FEED = "harbour";
  private static final ArticleId ID = ArticleId.of(FEED, URI);
  private static final Instant END = NOW.plusSeconds(3600);
  private static final Instant LATER = END.plusSeconds(3600);

  private final InMemoryArticleLog log = new InMemoryArticleLog();
  private final InMemoryEmbargoLog embargoes = new InMemoryEmbargoLog();
  private final Replica replica = new Replica(log, embargoes);

  private Receipt submit(SubmittedArticle article) {
    return replica.submit(FEED, article, NOW);
  }

  @Test
  void itWaitsAndNothingIsPublished() {
    Receipt receipt = submit(until(END, version(3, "They will meet.")));

    assertThat(receipt).isEqualTo(new Receipt.Embargoed(ID, 3, END, false));
    assertThat(log.records()).isEmpty();
    assertThat(embargoes.size()).isEqualTo(1);
    assertThat(replica.embargoed.size()).isEqualTo(1);
    assertThat(replica.embargoed.next()).contains(END);
  }

  @Test
  void itIsPublishedOnceAtItsEndAndNotBefore() {
    submit(until(END, version(3, "They will meet.")));

    assertThat(replica.release(ID, END.minusNanos(1))).isEmpty();
    assertThat(log.records()).isEmpty();

    assertThat(replica.release(ID, END)).isPresent();
    assertThat(replica.release(ID, END)).isEmpty();
    assertThat(log.records()).hasSize(1);
    assertThat(log.last().body()).isEqualTo("They will meet.");
    assertThat(log.last().version()).isEqualTo(3);
    assertThat(log.last().status()).isEqualTo(ArticleStatus.USABLE);
    assertThat(replica.embargoed.size()).isZero();
    assertThat(new Replica(log, embargoes).embargoed.size()).isZero();
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 86_400})
  void anEmbargoThatIsOverIsNone(long seconds) {
    assertThat(submit(until(NOW.minusSeconds(seconds), saying("They met."))))
        .isEqualTo(new Receipt.Accepted(ID, 1));
    assertThat(embargoes.size()).isZero();
  }

  @Test
  void theSameAgainWhileItWaitsChangesNothing() {
    submit(until(END, version(3, "They will meet.")));

    assertThat(submit(until(END, version(3, "They will meet."))))
        .isEqualTo(new Receipt.Waiting(ID, 3, END));
    assertThat(submit(until(END, saying("They will meet."))))
        .isEqualTo(new Receipt.Waiting(ID, 3, END));
    assertThat(embargoes.size()).isEqualTo(1);
  }

  @Test
  void theSameAgainAfterItsEndIsPublishedAtOnceAndOnlyOnce() {
    submit(until(END, version(3, "They will meet.")));

    Receipt receipt = replica.submit(FEED, until(END, version(3, "They will meet.")), END);

    assertThat(receipt).isEqualTo(new Receipt.Accepted(ID, 3));
    assertThat(replica.release(ID, END)).isEmpty();
    assertThat(log.records()).hasSize(1);
    assertThat(replica.submit(FEED, version(3, "They will meet."), END))
        .isEqualTo(new Receipt.Unchanged(ID, 3));
  }

  @Test
  void aCorrectionReplacesWhatWaits() {
    submit(until(END, version(3, "They will meet.")));

    assertThat(submit(until(LATER, version(4, "They will talk."))))
        .isEqualTo(new Receipt.Embargoed(ID, 4, LATER, false));
    assertThat(replica.release(ID, END)).isEmpty();
    replica.release(ID, LATER);

    assertThat(log.records()).extracting(Article::body).containsExactly("They will talk.");
  }

  @Test
  void otherContentWithoutAVersionIsTheNextVersionOfWhatWaits() {
    submit(until(END, version(3, "They will meet.")));

    assertThat(submit(until(END, saying("They will talk."))))
        .isEqualTo(new Receipt.Embargoed(ID, 4, END, false));
  }

  @ParameterizedTest
  @ValueSource(longs = {-1800, 1800})
  void anotherEndForTheSameTextCounts(long seconds) {
    Instant other = END.plusSeconds(seconds);
    submit(until(END, version(3, "They will meet.")));

    assertThat(submit(until(other, version(3, "They will meet."))))
        .isEqualTo(new Receipt.Embargoed(ID, 3, other, false));
    assertThat(replica.release(ID, other.minusNanos(1))).isEmpty();
    assertThat(replica.release(ID, other)).isPresent();
    assertThat(log.records()).hasSize(1);
  }

  @Test
  void anEmbargoThatIsLiftedPublishesNow() {
    submit(until(END, version(3, "They will meet.")));

    assertThat(submit(version(3, "They will meet."))).isEqualTo(new Receipt.Accepted(ID, 3));
    assertThat(replica.release(ID, END)).isEmpty();
    assertThat(log.records()).hasSize(1);
    assertThat(replica.embargoed.size()).isZero();
  }

  @Test
  void aCorrectionWithoutEmbargoIsPublishedAndWhatWaitedNever() {
    submit(until(END, version(3, "They will meet.")));

    assertThat(submit(version(4, "They met."))).isEqualTo(new Receipt.Accepted(ID, 4));
    assertThat(replica.release(ID, END)).isEmpty();
    assertThat(log.records()).extracting(Article::body).containsExactly("They met.");
  }

  @Test
  void anOlderVersionThanWhatWaitsIsRefused() {
    submit(until(END, version(3, "They will meet.")));

    assertThat(submit(version(2, "They may meet."))).isEqualTo(new Receipt.Outdated(ID, 2, 3));
    assertThat(submit(until(END, version(2, "They may meet."))))
        .isEqualTo(new Receipt.Outdated(ID, 2, 3));
  }

  @Test
  void aWithdrawalEndsTheWaitAndNothingItSaidIsEverPublished() {
    submit(until(END, version(3, "They will meet.")));

    assertThat(replica.withdraw(FEED, ID)).isEqualTo(new Receipt.Accepted(ID, 3));
    assertThat(replica.withdraw(FEED, ID)).isEqualTo(new Receipt.Unchanged(ID, 3));
    assertThat(replica.release(ID, LATER)).isEmpty();

    assertThat(log.records()).hasSize(1);
    assertThat(log.last().status()).isEqualTo(ArticleStatus.CANCELED);
    assertThat(log.last().body()).isEmpty();
    assertThat(log.last().headline()).isEmpty();
    assertThat(new Replica(log, embargoes).embargoed.size()).isZero();
  }

  @ParameterizedTest
  @EnumSource(
      value = ArticleStatus.class,
      names = {"WITHHELD", "CANCELED"})
  void aStatusThatKeepsItBackEndsTheWait(ArticleStatus status) {
    submit(until(END, version(3, "They will meet.")));

    submit(until(END, withStatus(status, "They will meet.")));
    replica.release(ID, LATER);

    assertThat(log.records()).hasSize(1);
    assertThat(log.last().status()).isEqualTo(status);
    assertThat(log.last().body()).isEmpty();
  }

  @Test
  void whatWasWithdrawnMayWaitAgain() {
    submit(until(END, version(3, "They will meet.")));
    replica.withdraw(FEED, ID);

    assertThat(submit(until(LATER, version(3, "They will meet."))))
        .isEqualTo(new Receipt.Embargoed(ID, 3, LATER, false));
    replica.release(ID, LATER);

    assertThat(log.records())
        .extracting(Article::status)
        .containsExactly(ArticleStatus.CANCELED, ArticleStatus.USABLE);
  }

  @Test
  void aPublishedVersionStaysUntilTheEmbargoedOneReplacesIt() {
    submit(version(3, "They may meet."));

    assertThat(submit(until(END, version(4, "They will meet."))))
        .isEqualTo(new Receipt.Embargoed(ID, 4, END, true));
    assertThat(log.records()).hasSize(1);
    replica.release(ID, END);

    assertThat(log.records())
        .extracting(Article::body)
        .containsExactly("They may meet.", "They will meet.");
  }

  @Test
  void anEmbargoForWhatIsPublishedComesTooLate() {
    submit(version(3, "They met."));

    assertThat(submit(until(END, version(3, "They met.")))).isEqualTo(new Receipt.TooLate(ID, 3));
    assertThat(embargoes.size()).isZero();
  }

  @Test
  void withdrawingAPublishedArticleEndsTheWaitOfItsCorrectionToo() {
    submit(version(3, "They may meet."));
    submit(until(END, version(4, "They will meet.")));

    assertThat(replica.withdraw(FEED, ID)).isEqualTo(new Receipt.Accepted(ID, 4));
    assertThat(replica.release(ID, END)).isEmpty();
    assertThat(log.last().status()).isEqualTo(ArticleStatus.CANCELED);
  }

  @Test
  void anotherFeedNeitherWithdrawsNorReplacesIt() {
    submit(until(END, version(3, "They will meet.")));

    assertThat(replica.withdraw("quay", ID)).isEqualTo(new Receipt.Unknown(ID));
    replica.submit("quay", version(9, "They will not."), NOW);
    replica.release(ID, END);

    assertThat(log.last().body()).isEqualTo("They will meet.");
    assertThat(log.last().feed()).isEqualTo(FEED);
  }

  @Test
  void aWithheldArticleHasNothingToWaitFor() {
    assertThat(submit(until(END, article(URI, 3L, "x", ArticleStatus.WITHHELD))))
        .isEqualTo(new Receipt.Accepted(ID, 3));
    assertThat(embargoes.size()).isZero();
  }
}
