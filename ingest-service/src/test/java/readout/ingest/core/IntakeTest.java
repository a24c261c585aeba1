package readout.ingest.core;

import static org.assertj.core.api.Assertions.assertThat;
import static readout.ingest.core.Submissions.NOW;
import static readout.ingest.core.Submissions.URI;
import static readout.ingest.core.Submissions.article;
import static readout.ingest.core.Submissions.saying;
import static readout.ingest.core.Submissions.version;
import static readout.ingest.core.Submissions.withStatus;

import org.junit.jupiter.api.Test;
import readout.contracts.Article;
import readout.contracts.ArticleId;
import readout.contracts.ArticleStatus;

class IntakeTest {

  private static final String FEED = "harbour";
  private static final ArticleId ID = ArticleId.of(FEED, URI);

  private final InMemoryArticleLog log = new InMemoryArticleLog();
  private final KnownArticles known = new KnownArticles();
  private final EmbargoedArticles embargoed = new EmbargoedArticles();
  private final Intake intake =
      new Intake(known, embargoed, new InMemoryEmbargoLog(), Runnable::run);

  private Receipt submit(SubmittedArticle article) {
    return intake.submit(FEED, article, NOW, log).join();
  }

  @Test
  void aNewArticleIsPublishedAsItsFirstVersionAndRevision() {
    Receipt receipt = submit(saying("They met."));

    assertThat(receipt).isEqualTo(new Receipt.Accepted(ID, 1));
    assertThat(log.last().revision()).isEqualTo(1);
    assertThat(log.last().body()).isEqualTo("They met.");
    assertThat(log.last().published()).hasToString("2026-01-23T10:00+09:00");
  }

  @Test
  void aVersionOfZeroIsAVersion() {
    submit(version(0, "They met."));

    assertThat(log.last().version()).isZero();
  }

  @Test
  void theSameArticleTenTimesIsPublishedOnce() {
    submit(version(2, "They met."));

    for (int i = 0; i < 9; i++) {
      assertThat(submit(version(2, "They met."))).isEqualTo(new Receipt.Unchanged(ID, 2));
    }
    assertThat(log.records()).hasSize(1);
  }

  @Test
  void theSameArticleWithoutVersionIsUnchanged() {
    submit(version(5, "They met."));

    assertThat(submit(saying("They met."))).isEqualTo(new Receipt.Unchanged(ID, 5));
  }

  @Test
  void anOlderVersionIsRefusedEvenWithTheSameContent() {
    submit(version(5, "They met."));

    assertThat(submit(version(4, "They met."))).isEqualTo(new Receipt.Outdated(ID, 4, 5));
    assertThat(log.records()).hasSize(1);
  }

  @Test
  void otherContentUnderTheSameVersionIsANewRevision() {
    submit(version(5, "They met."));

    assertThat(submit(version(5, "They met twice."))).isEqualTo(new Receipt.Accepted(ID, 5));
    assertThat(log.last().revision()).isEqualTo(2);
  }

  @Test
  void aNewVersionIsPublishedEvenWithTheSameContent() {
    submit(version(5, "They met."));

    assertThat(submit(version(6, "They met."))).isEqualTo(new Receipt.Accepted(ID, 6));
    assertThat(log.last().revision()).isEqualTo(2);
  }

  @Test
  void otherContentWithoutVersionIsTheNextVersion() {
    submit(version(5, "They met."));

    assertThat(submit(saying("They met twice."))).isEqualTo(new Receipt.Accepted(ID, 6));
  }

  @Test
  void theSameUriInAnotherFeedIsAnotherArticle() {
    submit(version(5, "They met."));

    Receipt receipt = intake.submit("quay", version(1, "They met."), NOW, log).join();

    assertThat(receipt).isEqualTo(new Receipt.Accepted(ArticleId.of("quay", URI), 1));
  }

  @Test
  void withdrawingPublishesTheSameVersionWithoutAnythingItSaid() {
    submit(version(5, "They met."));

    Receipt receipt = intake.withdraw(FEED, ID, log).join();

    assertThat(receipt).isEqualTo(new Receipt.Accepted(ID, 5));
    assertThat(log.last())
        .isEqualTo(
            new Article(
                ID, URI, FEED, 5, 2, null, "", "", null, null, null, ArticleStatus.CANCELED, null));
  }

  @Test
  void withdrawingTwicePublishesOnce() {
    submit(version(5, "They met."));
    intake.withdraw(FEED, ID, log).join();

    assertThat(intake.withdraw(FEED, ID, log).join()).isEqualTo(new Receipt.Unchanged(ID, 5));
    assertThat(log.records()).hasSize(2);
  }

  @Test
  void anUnknownArticleCannotBeWithdrawn() {
    assertThat(intake.withdraw(FEED, ID, log).join()).isEqualTo(new Receipt.Unknown(ID));
    assertThat(log.records()).isEmpty();
  }

  @Test
  void anArticleOfAnotherFeedCannotBeWithdrawn() {
    submit(saying("They met."));

    assertThat(intake.withdraw("quay", ID, log).join()).isEqualTo(new Receipt.Unknown(ID));
  }

  @Test
  void cancellingByStatusIsTheSameAsWithdrawing() {
    submit(version(5, "They met."));
    Receipt cancelled = submit(withStatus(ArticleStatus.CANCELED, ""));

    assertThat(cancelled).isEqualTo(new Receipt.Accepted(ID, 5));
    assertThat(intake.withdraw(FEED, ID, log).join()).isEqualTo(new Receipt.Unchanged(ID, 5));
  }

  @Test
  void aCancellationThatComesBeforeItsArticleKeepsOlderVersionsOut() {
    submit(article(URI, 3L, "", ArticleStatus.CANCELED));

    assertThat(submit(version(2, "They met."))).isEqualTo(new Receipt.Outdated(ID, 2, 3));
  }

  @Test
  void aWithdrawnArticleIsTakenAgain() {
    submit(version(5, "They met."));
    intake.withdraw(FEED, ID, log).join();

    assertThat(submit(version(5, "They met."))).isEqualTo(new Receipt.Accepted(ID, 5));
    assertThat(log.last().status()).isEqualTo(ArticleStatus.USABLE);
    assertThat(log.last().revision()).isEqualTo(3);
  }

  @Test
  void theTextOfAWithheldArticleStaysHere() {
    submit(withStatus(ArticleStatus.WITHHELD, "They will meet."));

    assertThat(log.last().status()).isEqualTo(ArticleStatus.WITHHELD);
    assertThat(log.last().body()).isEmpty();
    assertThat(log.last().headline()).isEmpty();
  }
}
