package readout.ingest.core;

import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import readout.contracts.Article;
import readout.contracts.Digests;

/**
 * 128 bits of SHA-256 over everything a published article says, its version and revision aside; two
 * articles with the same digest say the same. Held as two numbers since there is one for every
 * article known.
 */
public record ContentDigest(long high, long low) {

  private static final int HALF = 16;

  /** The digest of the article as it stands on the topic. */
  public static ContentDigest of(Article article) {
    return parse(
        Digests.sha256Hex128(
            text(article.source()),
            article.headline(),
            article.body(),
            text(article.language()),
            text(article.published()),
            text(article.modified()),
            article.status().name(),
            text(article.url())));
  }

  private static ContentDigest parse(String hex) {
    return new ContentDigest(
        HexFormat.fromHexDigitsToLong(hex, 0, HALF),
        HexFormat.fromHexDigitsToLong(hex, HALF, 2 * HALF));
  }

  /** An absent value must not look like an empty one. */
  private static String text(@Nullable Object value) {
    return value == null ? "-" : "=" + value;
  }
}
