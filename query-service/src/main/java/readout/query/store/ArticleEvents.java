package readout.query.store;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import readout.contracts.ArticleId;
import readout.contracts.Digests;
import readout.query.merge.Report;

/**
 * All that one revision of an article says; it replaces what the article said before.
 *
 * @param revision orders the records of the article
 * @param extracted when it was read: of two of one revision the later counts
 * @param extraction the contract's Extraction as JSON
 * @param reports the events it tells of
 */
public record ArticleEvents(
    ArticleId id,
    long revision,
    Instant extracted,
    String uri,
    String extraction,
    List<Report> reports) {

  /** Keeps its own copy. */
  public ArticleEvents {
    reports = List.copyOf(reports);
  }

  /** The same, read at this time. */
  public ArticleEvents at(Instant time) {
    return new ArticleEvents(id, revision, time, uri, extraction, reports);
  }

  /** Whether it counts beside this one of the same article, whichever came first. */
  public boolean supersedes(ArticleEvents other) {
    return Comparator.comparingLong(ArticleEvents::revision)
            .thenComparing(ArticleEvents::extracted)
            .thenComparing(ArticleEvents::digest)
            .compare(this, other)
        > 0;
  }

  /** Changes exactly when the extraction does. */
  public String digest() {
    return Digests.sha256Hex128(extraction);
  }
}
