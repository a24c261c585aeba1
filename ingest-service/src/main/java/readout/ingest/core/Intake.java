package readout.ingest.core;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;
import readout.contracts.Article;
import readout.contracts.ArticleId;

/**
 * Takes submissions: decides against what is known, publishes, and remembers once the log has
 * confirmed. Submissions of one article are taken one after another, those of different articles at
 * the same time. A future that its caller completes before its turn came is not attempted.
 */
public final class Intake {

  private final KnownArticles known;
  private final Lanes<ArticleId> lanes;
  private final ConcurrentMap<ArticleId, KnownArticle> unconfirmed = new ConcurrentHashMap<>();

  /** The executor runs submissions that had to wait for an earlier one of the same article. */
  public Intake(KnownArticles known, Executor executor) {
    this.known = known;
    this.lanes = new Lanes<>(executor);
  }

  /**
   * Takes an article into a feed; fails as {@link ArticleLog#publish} does. The log comes with each
   * call since a caller may have it carry the trace of its request.
   */
  public CompletableFuture<Receipt> submit(
      String feed, SubmittedArticle submitted, ArticleLog log) {
    ArticleId id = ArticleId.of(feed, submitted.uri());
    return lanes.run(
        id,
        () -> {
          KnownArticle article = known.find(id).orElse(null);
          return carryOut(id, Revisions.decide(feed, submitted, article), log);
        });
  }

  /** Withdraws an article of a feed; one that was not submitted to it is unknown. */
  public CompletableFuture<Receipt> withdraw(String feed, ArticleId id, ArticleLog log) {
    return lanes.run(
        id,
        () -> {
          Optional<KnownArticle> article = known.find(id).filter(a -> a.feed().equals(feed));
          return article.isEmpty()
              ? CompletableFuture.completedFuture(new Receipt.Unknown(id))
              : carryOut(id, Revisions.withdraw(article.get()), log);
        });
  }

  private CompletionStage<Receipt> carryOut(ArticleId id, Decision decision, ArticleLog log) {
    if (decision instanceof Decision.Publish publish) {
      return publish(id, publish.article(), log);
    }
    if (decision instanceof Decision.Nothing nothing) {
      return isInDoubt(nothing.article())
          ? publish(id, nothing.article(), log)
          : CompletableFuture.completedFuture(
              new Receipt.Unchanged(id, nothing.article().version()));
    }
    Decision.TooOld old = (Decision.TooOld) decision;
    return CompletableFuture.completedFuture(
        new Receipt.Outdated(id, old.submitted(), old.known()));
  }

  /** An attempt that was never confirmed may yet come to stand after what is known. */
  private boolean isInDoubt(Article next) {
    KnownArticle attempt = unconfirmed.get(next.id());
    return attempt != null && attempt.revision() >= next.revision();
  }

  private CompletionStage<Receipt> publish(ArticleId id, Article decided, ArticleLog log) {
    KnownArticle attempt = unconfirmed.get(id);
    Article article = attempt == null ? decided : Revisions.after(attempt, decided);
    KnownArticle attempted = KnownArticle.of(article);
    unconfirmed.put(id, attempted);
    return log.publish(article)
        .thenApply(
            position -> {
              known.learn(id, attempted.at(position));
              unconfirmed.remove(id);
              return new Receipt.Accepted(id, article.version());
            });
  }
}
