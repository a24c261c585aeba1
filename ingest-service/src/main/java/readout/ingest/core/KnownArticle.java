package readout.ingest.core;

import readout.contracts.Article;
import readout.contracts.ArticleStatus;

/**
 * What ingest remembers of an article: the last record published of it, without its text.
 *
 * @param position the record's place in the log; of two records of one article the later has the
 *     greater
 */
public record KnownArticle(
    String uri,
    String feed,
    long version,
    long revision,
    ArticleStatus status,
    ContentDigest digest,
    long position) {

  private static final long NOT_PLACED = -1;

  /** What is to be remembered of a record whose place in the log is not known yet. */
  static KnownArticle of(Article article) {
    return of(article, NOT_PLACED);
  }

  /** What is to be remembered of a record at this place in the log. */
  public static KnownArticle of(Article article, long position) {
    return new KnownArticle(
        article.uri(),
        article.feed(),
        article.version(),
        article.revision(),
        article.status(),
        ContentDigest.of(article),
        position);
  }

  KnownArticle at(long place) {
    return new KnownArticle(uri, feed, version, revision, status, digest, place);
  }

  boolean saysTheSameAs(KnownArticle other) {
    return version == other.version && digest.equals(other.digest);
  }

  /**
   * Whether this record replaces another of the article for every reader of the log: a higher
   * revision does, and of equal ones, as two replicas may write them, the later.
   */
  boolean replaces(long otherRevision, long otherPosition) {
    return revision > otherRevision || (revision == otherRevision && position >= otherPosition);
  }
}
