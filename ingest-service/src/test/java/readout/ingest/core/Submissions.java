package readout.ingest.core;

import java.time.OffsetDateTime;
import readout.contracts.ArticleStatus;

/** Submissions that name only what matters to a test. */
public final class Submissions {

  public static final String URI = "urn:newsroom:1";

  private Submissions() {}

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
