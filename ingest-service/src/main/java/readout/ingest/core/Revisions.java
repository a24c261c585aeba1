package readout.ingest.core;

import org.jspecify.annotations.Nullable;
import readout.contracts.Article;
import readout.contracts.ArticleId;
import readout.contracts.ArticleStatus;

/**
 * The rules of versions and revisions. A feed's versions may repeat but never go back; revisions
 * count what was published and always go forward.
 */
final class Revisions {

  private static final long FIRST_VERSION = 1;

  private Revisions() {}

  /**
   * What to do with a submission to this feed; {@code known} is null for a new article.
   *
   * @param id that of the feed's article of this uri
   */
  static Decision decide(
      ArticleId id, String feed, SubmittedArticle submitted, @Nullable KnownArticle known) {
    Long given = submitted.version();
    if (known == null) {
      long version = given == null ? FIRST_VERSION : given;
      return new Decision.Publish(article(id, feed, submitted, version, 1));
    }
    if (given != null && given < known.version()) {
      return new Decision.TooOld(given, known.version());
    }
    return decideKnown(id, feed, submitted, known);
  }

  private static Decision decideKnown(
      ArticleId id, String feed, SubmittedArticle submitted, KnownArticle known) {
    Long given = submitted.version();
    long version = given == null ? known.version() : given;
    Article article = article(id, feed, submitted, version, known.revision() + 1);
    boolean same = ContentDigest.of(article).equals(known.digest());
    if (same && version == known.version()) {
      return new Decision.Nothing(article);
    }
    if (given == null && article.status() != ArticleStatus.CANCELED) {
      article = article(id, feed, submitted, known.version() + 1, known.revision() + 1);
    }
    return new Decision.Publish(article);
  }

  /** What to do to withdraw a known article: its version stays. */
  static Decision withdraw(ArticleId id, KnownArticle known) {
    Article withdrawn =
        bare(
            id,
            known.feed(),
            known.uri(),
            known.version(),
            known.revision() + 1,
            ArticleStatus.CANCELED);
    return known.status() == ArticleStatus.CANCELED
        ? new Decision.Nothing(withdrawn)
        : new Decision.Publish(withdrawn);
  }

  /**
   * The record as it is to be published after an attempt whose outcome is unknown: the same record
   * keeps the attempt's revision, so that it counts once, and another one goes beyond it.
   */
  static Article after(KnownArticle attempt, Article article) {
    if (attempt.revision() < article.revision()) {
      return article;
    }
    boolean repeated = attempt.saysTheSameAs(KnownArticle.of(article));
    return renumbered(article, repeated ? attempt.revision() : attempt.revision() + 1);
  }

  /** The same record under another revision. */
  static Article renumbered(Article article, long revision) {
    return new Article(
        article.id(),
        article.uri(),
        article.feed(),
        article.version(),
        revision,
        article.source(),
        article.headline(),
        article.body(),
        article.language(),
        article.published(),
        article.modified(),
        article.status(),
        article.url());
  }

  private static Article article(
      ArticleId id, String feed, SubmittedArticle submitted, long version, long revision) {
    if (submitted.status() != ArticleStatus.USABLE) {
      return bare(id, feed, submitted.uri(), version, revision, submitted.status());
    }
    return new Article(
        id,
        submitted.uri(),
        feed,
        version,
        revision,
        submitted.source(),
        submitted.headline(),
        submitted.body(),
        submitted.language(),
        submitted.published(),
        submitted.modified(),
        ArticleStatus.USABLE,
        submitted.url());
  }

  /**
   * An article that may not be used crosses the topic as its name and status only: what must not be
   * read is not sent to be kept in a log. A withdrawal by {@code DELETE} and one by {@code
   * pubstatus} are then the same record.
   */
  private static Article bare(
      ArticleId id, String feed, String uri, long version, long revision, ArticleStatus status) {
    return new Article(
        id, uri, feed, version, revision, null, "", "", null, null, null, status, null);
  }
}
