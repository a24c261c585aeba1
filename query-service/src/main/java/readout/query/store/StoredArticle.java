package readout.query.store;

import java.time.Instant;
import readout.contracts.ArticleId;

/**
 * An article as the store holds it.
 *
 * @param extraction the contract's Extraction as JSON
 * @param digest changes exactly when the extraction does
 * @param materialised when this extraction was written here
 */
public record StoredArticle(ArticleId id, String extraction, String digest, Instant materialised) {}
