package readout.contracts;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A news article after normalisation, as it stands on {@code readout.articles}.
 *
 * @param feed the feed that sent it; with {@code uri} it determines {@code id}
 * @param version the feed's own version number, at least 0; 1 where the feed gives none
 * @param revision counts what ingest published for this article, from 1; orders records of one
 *     article even when the feed's version stays the same
 * @param source the publisher's name, where known
 * @param headline plain text; empty where there is none
 * @param body plain text with line feeds between paragraphs; offsets count its UTF-16 units; empty
 *     only when the article is not usable
 * @param language BCP 47 tag as the feed gives it, or null
 * @param published when the article was first published, in the feed's own offset; null where the
 *     feed gives none, never the time of arrival
 * @param modified when this version was made, or null
 */
public record Article(
    ArticleId id,
    String uri,
    String feed,
    long version,
    long revision,
    @Nullable String source,
    String headline,
    String body,
    @Nullable String language,
    @Nullable OffsetDateTime published,
    @Nullable OffsetDateTime modified,
    ArticleStatus status,
    @Nullable String url) {

  /** Checks every field; a usable article has a body. */
  public Article {
    Checks.present("id", id);
    Checks.notBlank("uri", uri);
    Checks.notBlank("feed", feed);
    Checks.atLeast("version", 0, version);
    Checks.atLeast("revision", 1, revision);
    source = Checks.textOrNull(source);
    headline = Checks.textOrEmpty(headline);
    body = Checks.textOrEmpty(body);
    language = Checks.textOrNull(language);
    Checks.time("published", published);
    Checks.time("modified", modified);
    url = Checks.textOrNull(url);
    Checks.present("status", status);
    if (status == ArticleStatus.USABLE) {
      Checks.filled("body", body);
    }
    if (!ArticleId.of(feed, uri).equals(id)) {
      throw new IllegalArgumentException("id is not that of feed and uri: " + id);
    }
  }
}
