package readout.query.projection;

import java.time.Instant;
import java.util.stream.Stream;
import readout.contracts.DiplomaticEvent;
import readout.contracts.Extraction;
import readout.query.merge.Report;
import readout.query.store.ArticleEvents;

/** From an extraction to what is stored of it. Pure. */
final class Materialisation {

  private Materialisation() {}

  /**
   * What is stored for this extraction, of which it is not known when it was read.
   *
   * @param json the extraction in the contract's form
   */
  static ArticleEvents of(Extraction extraction, String json) {
    var article = extraction.article();
    Stream<DiplomaticEvent> events =
        Stream.concat(extraction.meetings().stream(), extraction.agreements().stream());
    return new ArticleEvents(
        article.id(),
        article.revision(),
        Instant.EPOCH,
        article.uri(),
        json,
        events.map(event -> new Report(article, event, extraction.fingerprint())).toList());
  }
}
