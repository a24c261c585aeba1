package readout.query.api;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import readout.contracts.ArticleId;
import readout.contracts.ArticleReference;
import readout.contracts.ContractJson;
import readout.contracts.Extraction;
import readout.contracts.Extractor;
import readout.contracts.MalformedMessageException;
import readout.contracts.Outcome;
import readout.query.store.StoredArticle;

/**
 * What we hold of an article.
 *
 * @param meetings how many were read
 * @param agreements how many were read
 * @param materialised when this revision was written here
 */
record ArticleView(
    ArticleId id,
    String uri,
    long version,
    long revision,
    @Nullable String source,
    String headline,
    @Nullable OffsetDateTime published,
    @Nullable String language,
    @Nullable String url,
    Outcome outcome,
    Extractor extractor,
    int meetings,
    int agreements,
    Instant materialised) {

  static ArticleView of(StoredArticle article) {
    Extraction extraction = extraction(article);
    ArticleReference reference = extraction.article();
    return new ArticleView(
        reference.id(),
        reference.uri(),
        reference.version(),
        reference.revision(),
        reference.source(),
        reference.headline(),
        reference.published(),
        reference.language(),
        reference.url(),
        extraction.outcome(),
        extraction.extractor(),
        extraction.meetings().size(),
        extraction.agreements().size(),
        article.materialised());
  }

  private static Extraction extraction(StoredArticle article) {
    try {
      return ContractJson.read(
          article.extraction().getBytes(StandardCharsets.UTF_8), Extraction.class);
    } catch (MalformedMessageException e) {
      throw new IllegalStateException("stored extraction is not readable: " + article.id(), e);
    }
  }
}
