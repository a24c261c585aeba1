package readout.contracts;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What an {@link Extraction} says of the article it was read from; fields as in {@link Article}.
 */
public record ArticleReference(
    ArticleId id,
    String uri,
    long version,
    long revision,
    @Nullable String source,
    String headline,
    @Nullable OffsetDateTime published,
    @Nullable String language,
    @Nullable String url) {

  /** Checks what identifies the article. */
  public ArticleReference {
    Checks.present("id", id);
    Checks.notBlank("uri", uri);
    Checks.atLeast("version", 0, version);
    Checks.atLeast("revision", 1, revision);
    source = Checks.textOrNull(source);
    headline = Checks.textOrEmpty(headline);
    Checks.time("published", published);
    language = Checks.textOrNull(language);
    url = Checks.textOrNull(url);
  }

  /** The reference to this article. */
  public static ArticleReference to(Article article) {
    return new ArticleReference(
        article.id(),
        article.uri(),
        article.version(),
        article.revision(),
        article.source(),
        article.headline(),
        article.published(),
        article.language(),
        article.url());
  }
}
