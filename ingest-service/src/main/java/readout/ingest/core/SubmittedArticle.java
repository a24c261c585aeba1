package readout.ingest.core;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import readout.contracts.ArticleStatus;

/**
 * An article as a feed submits it, after its format has been read; whose it is and what is known of
 * it are not yet considered.
 *
 * @param uri the feed's own name of the article, not blank
 * @param version the feed's own version number, at least 0, or null where the feed gives none
 * @param source the publisher's name, or null
 * @param headline plain text on one line; empty where there is none
 * @param body plain text with line feeds between paragraphs; not blank when the article is usable
 * @param published when it was first published, in the feed's own offset, or null
 * @param modified when this version was made, or null
 * @param embargoed before when nobody may read any version of it, or null
 */
public record SubmittedArticle(
    String uri,
    @Nullable Long version,
    @Nullable String source,
    String headline,
    String body,
    @Nullable String language,
    @Nullable OffsetDateTime published,
    @Nullable OffsetDateTime modified,
    ArticleStatus status,
    @Nullable String url,
    @Nullable OffsetDateTime embargoed) {

  /** Refuses a blank uri, a negative version and a usable article without body. */
  public SubmittedArticle {
    if (uri.isBlank()) {
      throw new IllegalArgumentException("uri is blank");
    }
    if (version != null && version < 0) {
      throw new IllegalArgumentException("version is less than 0: " + version);
    }
    if (status == ArticleStatus.USABLE && body.isBlank()) {
      throw new IllegalArgumentException("body is blank");
    }
  }

  /**
   * The end of its embargo, if that is still to come. What is not usable has no text to keep back.
   */
  Optional<Instant> embargoAfter(Instant now) {
    return status == ArticleStatus.USABLE
        ? Optional.ofNullable(embargoed).map(OffsetDateTime::toInstant).filter(now::isBefore)
        : Optional.empty();
  }

  /** An article without embargo. */
  public SubmittedArticle(
      String uri,
      @Nullable Long version,
      @Nullable String source,
      String headline,
      String body,
      @Nullable String language,
      @Nullable OffsetDateTime published,
      @Nullable OffsetDateTime modified,
      ArticleStatus status,
      @Nullable String url) {
    this(uri, version, source, headline, body, language, published, modified, status, url, null);
  }
}
