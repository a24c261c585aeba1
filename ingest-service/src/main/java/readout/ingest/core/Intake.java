package readout.ingest.core;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import readout.contracts.Article;
import readout.contracts.ArticleId;
import readout.contracts.ArticleStatus;

/**
 * Takes submissions: decides against what is known, publishes, or has it wait for the end of its
 * embargo, and remembers once the log has confirmed. Submissions of one article are taken one after
 * another, those of different articles at the same time. A future that its caller completes before
 * its turn came is not attempted.
 *
 * <p>What waits has a revision of its own, beyond what is published, and waits only as long as that
 * is so. Whatever is published after it therefore ends its wait at once and for good, though the
 * log of what waits may hear of it later, or never.
 */
public final class Intake {

  private final KnownArticles known;
  private final EmbargoedArticles embargoed;
  private final EmbargoLog embargoes;
  private final Lanes<ArticleId> lanes;
  private final ConcurrentMap<ArticleId, KnownArticle> unconfirmed = new ConcurrentHashMap<>();

  /** The executor runs submissions that had to wait for an earlier one of the same article. */
  public Intake(
      KnownArticles known, EmbargoedArticles embargoed, EmbargoLog embargoes, Executor executor) {
    this.known = known;
    this.embargoed = embargoed;
    this.embargoes = embargoes;
    this.lanes = new Lanes<>(executor);
  }

  /**
   * Takes an article into a feed; fails as {@link ArticleLog#publish} does. The log comes with each
   * call since a caller may have it carry the trace of its request.
   *
   * @param now what an embargo is compared with
   */
  public CompletableFuture<Receipt> submit(
      String feed, SubmittedArticle submitted, Instant now, ArticleLog log) {
    ArticleId id = ArticleId.of(feed, submitted.uri());
    Instant until = submitted.embargoAfter(now).orElse(null);
    return lanes.run(
        id,
        () -> {
          Decision decision = Revisions.decide(id, feed, submitted, latest(id).orElse(null));
          return until == null ? carryOut(id, decision, log) : putBy(id, decision, until);
        });
  }

  /** Withdraws an article of a feed; one that was not submitted to it is unknown. */
  public CompletableFuture<Receipt> withdraw(String feed, ArticleId id, ArticleLog log) {
    return lanes.run(
        id,
        () -> {
          Optional<KnownArticle> article = latest(id).filter(a -> a.feed().equals(feed));
          return article.isEmpty()
              ? CompletableFuture.completedFuture(new Receipt.Unknown(id))
              : carryOut(id, Revisions.withdraw(id, article.get()), log);
        });
  }

  /**
   * Publishes what waits of an article, if it still does and its embargo is over, and ends its
   * wait; answers what was published. What waited and was overtaken is dropped without a word, and
   * what another replica erased though it still waits is written again.
   */
  public CompletableFuture<Optional<KnownArticle>> release(
      ArticleId id, Instant now, ArticleLog log) {
    return lanes.run(
        id,
        () -> {
          EmbargoedArticle held = embargoed.find(id).orElse(null);
          if (held == null) {
            return CompletableFuture.completedFuture(Optional.empty());
          }
          if (isOvertaken(held)) {
            return drop(held).thenApply(ignored -> Optional.empty());
          }
          if (held.hasEndedBy(now)) {
            return release(held, log).thenApply(Optional::of);
          }
          return held.erased()
              ? restore(held).thenApply(ignored -> Optional.empty())
              : CompletableFuture.completedFuture(Optional.empty());
        });
  }

  /** A text that was overwritten stays readable for hours. */
  private CompletionStage<@Nullable Void> restore(EmbargoedArticle held) {
    return embargoes
        .read(held.place())
        .thenCompose(
            article ->
                embargoes
                    .hold(article, held.until())
                    .thenAccept(place -> embargoed.hold(article, held.until(), place)));
  }

  /** Whether something was published after it, so that it must never be. */
  public boolean isOvertaken(EmbargoedArticle held) {
    return known
        .find(held.id())
        .filter(article -> article.revision() >= held.article().revision())
        .isPresent();
  }

  private CompletionStage<KnownArticle> release(EmbargoedArticle held, ArticleLog log) {
    return embargoes
        .read(held.place())
        .thenCompose(log::publish)
        .thenCompose(
            position -> {
              known.learn(held.id(), held.article().at(position));
              return drop(held).exceptionally(failure -> null); // overtaken, it is dropped yet
            })
        .thenApply(ignored -> held.article());
  }

  /** A later revision, which another replica may have put by meanwhile, is not meant. */
  private CompletionStage<@Nullable Void> drop(EmbargoedArticle held) {
    long revision = held.article().revision();
    return embargoes
        .drop(held.id(), revision)
        .thenAccept(place -> embargoed.forget(held.id(), revision, place));
  }

  private Optional<EmbargoedArticle> waiting(ArticleId id) {
    return embargoed.find(id).filter(held -> !isOvertaken(held));
  }

  private Optional<KnownArticle> latest(ArticleId id) {
    return waiting(id).map(EmbargoedArticle::article).or(() -> known.find(id));
  }

  private CompletionStage<Receipt> carryOut(ArticleId id, Decision decision, ArticleLog log) {
    if (decision instanceof Decision.Publish publish) {
      return publish(id, publish.article(), log);
    }
    if (decision instanceof Decision.Nothing nothing) {
      return repeat(id, nothing.article(), log);
    }
    return CompletableFuture.completedFuture(outdated(id, decision));
  }

  private static Receipt outdated(ArticleId id, Decision decision) {
    Decision.TooOld old = (Decision.TooOld) decision;
    return new Receipt.Outdated(id, old.submitted(), old.known());
  }

  /** What waits and is sent again without its embargo is published as what it is. */
  private CompletionStage<Receipt> repeat(ArticleId id, Article article, ArticleLog log) {
    Optional<EmbargoedArticle> waiting = waiting(id);
    if (waiting.isPresent()) {
      return publish(id, Revisions.renumbered(article, waiting.get().article().revision()), log);
    }
    return isInDoubt(article)
        ? publish(id, article, log)
        : CompletableFuture.completedFuture(new Receipt.Unchanged(id, article.version()));
  }

  private CompletionStage<Receipt> putBy(ArticleId id, Decision decision, Instant until) {
    if (decision instanceof Decision.Publish publish) {
      return hold(id, publish.article(), until);
    }
    if (decision instanceof Decision.Nothing nothing) {
      return repeat(id, nothing.article(), until);
    }
    return CompletableFuture.completedFuture(outdated(id, decision));
  }

  /** What is published already stays so; of what waits the end may be another one now. */
  private CompletionStage<Receipt> repeat(ArticleId id, Article article, Instant until) {
    Optional<Instant> end = waiting(id).map(EmbargoedArticle::until);
    if (isInDoubt(article) || end.filter(known -> !known.equals(until)).isPresent()) {
      return hold(id, article, until);
    }
    Receipt receipt =
        end.isEmpty()
            ? new Receipt.TooLate(id, article.version())
            : new Receipt.Waiting(id, article.version(), until);
    return CompletableFuture.completedFuture(receipt);
  }

  /** An attempt that was never confirmed may yet come to stand after what is known. */
  private boolean isInDoubt(Article next) {
    KnownArticle attempt = unconfirmed.get(next.id());
    return attempt != null && attempt.revision() >= next.revision();
  }

  private Article next(ArticleId id, Article decided) {
    KnownArticle attempt = unconfirmed.get(id);
    return attempt == null ? decided : Revisions.after(attempt, decided);
  }

  private CompletionStage<Receipt> publish(ArticleId id, Article decided, ArticleLog log) {
    Article article = next(id, decided);
    KnownArticle attempt = KnownArticle.of(article);
    unconfirmed.put(id, attempt);
    return log.publish(article)
        .thenApply(
            position -> {
              known.learn(id, attempt.at(position));
              unconfirmed.remove(id);
              return new Receipt.Accepted(id, attempt.version());
            });
  }

  private CompletionStage<Receipt> hold(ArticleId id, Article decided, Instant until) {
    Article article = next(id, decided);
    unconfirmed.put(id, KnownArticle.of(article));
    return embargoes
        .hold(article, until)
        .thenApply(
            place -> {
              embargoed.hold(article, until, place);
              unconfirmed.remove(id);
              return new Receipt.Embargoed(id, article.version(), until, stands(id));
            });
  }

  private boolean stands(ArticleId id) {
    return known.find(id).filter(a -> a.status() == ArticleStatus.USABLE).isPresent();
  }
}
