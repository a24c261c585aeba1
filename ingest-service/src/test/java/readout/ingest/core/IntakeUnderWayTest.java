package readout.ingest.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static readout.ingest.core.Submissions.NOW;
import static readout.ingest.core.Submissions.URI;
import static readout.ingest.core.Submissions.article;
import static readout.ingest.core.Submissions.saying;
import static readout.ingest.core.Submissions.version;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import readout.contracts.Article;
import readout.contracts.ArticleId;
import readout.contracts.ArticleStatus;

/** What is under way: confirmations that are late or lost, and submissions at the same time. */
class IntakeUnderWayTest {

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
  void nothingIsKnownBeforeTheLogConfirms() {
    log.holdConfirmations();
    var receipt = intake.submit(FEED, saying("They met."), NOW, log);

    assertThat(receipt).isNotDone();
    assertThat(known.find(ID)).isEmpty();

    log.confirmOne();

    assertThat(receipt).isCompletedWithValue(new Receipt.Accepted(ID, 1));
    assertThat(known.find(ID)).isPresent();
  }

  @Test
  void aFailedArticleIsNotKnownAndIsPublishedWhenRepeated() {
    log.fail();
    assertThatThrownBy(() -> submit(saying("They met.")))
        .hasCauseInstanceOf(LogUnavailableException.class);
    log.recover();

    assertThat(submit(saying("They met."))).isEqualTo(new Receipt.Accepted(ID, 1));
  }

  @Test
  void aRepeatedRecordAfterALostConfirmationKeepsItsRevision() {
    log.holdConfirmations();
    var lost = intake.submit(FEED, saying("They met."), NOW, log);
    log.loseOneConfirmation();
    assertThat(lost).isCompletedExceptionally();
    log.confirmAtOnce();

    submit(saying("They met."));

    assertThat(log.records()).extracting(Article::revision).containsExactly(1L, 1L);
  }

  @Test
  void anotherRecordAfterALostConfirmationGoesBeyondIt() {
    log.holdConfirmations();
    intake.submit(FEED, saying("They met."), NOW, log);
    log.loseOneConfirmation();
    log.confirmAtOnce();

    submit(saying("They met twice."));

    assertThat(log.records()).extracting(Article::revision).containsExactly(1L, 2L);
  }

  @Test
  void theKnownContentIsPublishedAgainWhileAnAttemptAfterItIsInDoubt() {
    submit(version(1, "They met."));
    log.holdConfirmations();
    intake.submit(FEED, version(1, "They did not meet."), NOW, log);
    log.loseOneConfirmation();
    log.confirmAtOnce();

    Receipt receipt = submit(version(1, "They met."));

    assertThat(receipt).isEqualTo(new Receipt.Accepted(ID, 1));
    assertThat(log.last().body()).isEqualTo("They met.");
    assertThat(log.last().revision()).isEqualTo(3);
    assertThat(submit(version(1, "They met."))).isEqualTo(new Receipt.Unchanged(ID, 1));
  }

  @Test
  void anArticleWaitsForTheOneBeforeItAndIsThenComparedWithIt() {
    log.holdConfirmations();
    var first = intake.submit(FEED, version(2, "They met."), NOW, log);
    var second = intake.submit(FEED, version(2, "They met."), NOW, log);
    var third = intake.submit(FEED, version(1, "They may meet."), NOW, log);
    assertThat(log.records()).hasSize(1);

    log.confirmOne();

    assertThat(first).isCompletedWithValue(new Receipt.Accepted(ID, 2));
    assertThat(second).isCompletedWithValue(new Receipt.Unchanged(ID, 2));
    assertThat(third).isCompletedWithValue(new Receipt.Outdated(ID, 1, 2));
  }

  @Test
  void articlesDoNotWaitForEachOther() {
    log.holdConfirmations();

    IntStream.range(0, 50)
        .forEach(
            i ->
                intake.submit(
                    FEED, article("urn:newsroom:" + i, null, "x", ArticleStatus.USABLE), NOW, log));

    assertThat(log.records()).hasSize(50);
  }

  @Test
  void aSubmissionWhoseCallerGaveUpIsNotAttempted() {
    log.holdConfirmations();
    intake.submit(FEED, version(1, "They met."), NOW, log);
    CompletableFuture<Receipt> abandoned = intake.submit(FEED, version(2, "They met."), NOW, log);
    abandoned.cancel(false);
    log.confirmAtOnce();
    log.confirmOne();

    assertThat(log.records()).hasSize(1);
    assertThat(submit(version(3, "They met."))).isEqualTo(new Receipt.Accepted(ID, 3));
  }

  @Test
  void manySubmissionsOfOneArticleAtOnceDoNotOutgrowTheStackAndKeepTheirOrder() {
    log.holdConfirmations();
    Intake pooled =
        new Intake(known, embargoed, new InMemoryEmbargoLog(), ForkJoinPool.commonPool());
    List<CompletableFuture<Receipt>> receipts =
        LongStream.range(0, 20_000)
            .mapToObj(i -> pooled.submit(FEED, version(1 + i, "They met."), NOW, log))
            .toList();
    log.confirmAtOnce();
    log.confirmOne();

    assertThat(receipts.get(receipts.size() - 1))
        .succeedsWithin(Duration.ofSeconds(30))
        .isEqualTo(new Receipt.Accepted(ID, 20_000));
    assertThat(log.records()).extracting(Article::revision).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void submissionsFromManyThreadsGiveEachRevisionOnce() throws Exception {
    var pool = Executors.newFixedThreadPool(8);
    Intake pooled = new Intake(known, embargoed, new InMemoryEmbargoLog(), pool);
    List<CompletableFuture<Receipt>> receipts =
        IntStream.range(0, 2_000)
            .mapToObj(
                i ->
                    CompletableFuture.supplyAsync(
                            () ->
                                pooled.submit(FEED, saying("They met " + i + " times."), NOW, log),
                            pool)
                        .thenCompose(receipt -> receipt))
            .toList();
    CompletableFuture.allOf(receipts.toArray(CompletableFuture[]::new)).get(30, TimeUnit.SECONDS);
    pool.shutdown();

    assertThat(log.records())
        .extracting(Article::revision)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 2_000).boxed().toList());
    assertThat(log.records()).extracting(Article::version).isSorted();
  }
}
