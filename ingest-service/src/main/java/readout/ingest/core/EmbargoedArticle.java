package readout.ingest.core;

import java.time.Instant;
import readout.contracts.ArticleId;

/**
 * What ingest remembers of an article that nobody may read yet: where it waits, not its text.
 *
 * @param article the record that waits; its revision is the one it is published under
 * @param until when it is published, not before
 * @param ours whether this replica wrote it and so publishes it; the others stand in
 * @param erased whether another replica, perhaps not knowing of it, wrote something after it, so
 *     that the log will lose it
 */
public record EmbargoedArticle(
    ArticleId id,
    KnownArticle article,
    Instant until,
    EmbargoLog.Place place,
    boolean ours,
    boolean erased) {

  EmbargoedArticle asErased() {
    return new EmbargoedArticle(id, article, until, place, ours, true);
  }

  /** Whether its embargo is over. */
  public boolean hasEndedBy(Instant now) {
    return !until.isAfter(now);
  }

  /**
   * Told of the same record twice, it stays ours, and erased. Of two records the later in the log
   * counts, unless it has the lower revision: its writer did not know of the other.
   */
  EmbargoedArticle or(EmbargoedArticle other) {
    if (place.offset() == other.place.offset()) {
      return new EmbargoedArticle(
          id, article, until, place, ours || other.ours, erased || other.erased);
    }
    return place.offset() > other.place.offset() ? after(other) : other.after(this);
  }

  private EmbargoedArticle after(EmbargoedArticle earlier) {
    return earlier.article.revision() > article.revision() ? earlier.asErased() : this;
  }
}
