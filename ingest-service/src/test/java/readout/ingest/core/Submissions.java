package readout.ingest.core;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import readout.contracts.ArticleStatus;

/** Submissions that name only what matters to a test. */
public final class Submissions {

  public static final String URI = "urn:newsroom:1";

  /** When it is in tests whose clock stands still. */
  public static final Instant NOW = Instant.parse("2026-01-23T12:00:00Z");

  private Submissions() {}

  /** The same article under an embargo until then. */
  public static SubmittedArticle until(Instant end, SubmittedArticle article) {
    return new SubmittedArticle(
        article.uri(),
        article.version(),
        article.source(),
        article.headline(),
        article.body(),
        article.language(),
        article.published(),
        article.modified(),
        article.status(),
        article.url(),
        end.atOffset(ZoneOffset.ofHours(9)));
  }

  public static SubmittedArticle saying(String body) {
    return article(URI, null, body, ArticleStatus.USABLE);
  }

  public static SubmittedArticle version(long version, String body) {
    return article(URI, version, body, ArticleStatus.USABLE);
  }

  public static SubmittedArticle withStatus(ArticleStatus status, String body) {
    return article(URI, null, body, status);
  }

  public static SubmittedArticle article(
      String uri, Long version, String body, ArticleStatus status) {
    return new SubmittedArticle(
        uri,
        version,
        "Harbour Wire",
        "Ministers meet",
        body,
        "en",
        OffsetDateTime.parse("2026-01-23T10:00:00+09:00"),
        null,
        status,
        null);
  }
}
