package readout.query.store;

import java.util.List;
import readout.contracts.ArticleId;
import readout.contracts.Digests;
import readout.query.merge.Report;

/**
 * All that one revision of an article says; it replaces what the article said before.
 *
 * @param revision orders the records of the article
 * @param extraction the contract's Extraction as JSON
 * @param reports the events it tells of
 */
public record ArticleEvents(
    ArticleId id, long revision, String uri, String extraction, List<Report> reports) {

  /** Keeps its own copy. */
  public ArticleEvents {
    reports = List.copyOf(reports);
  }

  /** Changes exactly when the extraction does. */
  public String digest() {
    return Digests.sha256Hex128(extraction);
  }
}
