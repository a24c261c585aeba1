package readout.ingest.source;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import readout.contracts.ArticleStatus;
import readout.ingest.core.SubmittedArticle;

/**
 * What a feed says in one entry, whatever the format; null and empty for what it does not say.
 *
 * @param modified when the publisher last changed it, which also is its version: of two contents
 *     the one modified later is the newer, whichever arrives first
 */
record EntryDraft(
    @Nullable String id,
    @Nullable URI link,
    String headline,
    String body,
    @Nullable String source,
    @Nullable String language,
    @Nullable OffsetDateTime published,
    @Nullable OffsetDateTime modified,
    ArticleStatus status) {

  private static final int LONGEST_NAME = 2_000;
  private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);

  /** Its id, else its link, as it can be a name; empty when neither can. */
  String name() {
    String name = PlainText.line(id == null || id.isBlank() ? text(link) : id);
    return name.length() > LONGEST_NAME ? "" : name;
  }

  /** The entry as an article of this publisher in this language. */
  FeedEntry entry(@Nullable String publisher, @Nullable String tongue, Instant received) {
    if (name().isEmpty()) {
      return new FeedEntry.Skipped(FeedEntry.Reason.NO_ID);
    }
    if (status == ArticleStatus.USABLE && body.isBlank()) {
      return new FeedEntry.Skipped(FeedEntry.Reason.NO_BODY);
    }
    return new FeedEntry.Read(
        new SubmittedArticle(
            name(),
            version(received),
            publisher,
            headline,
            body,
            tongue,
            published == null ? modified : published,
            modified,
            status,
            link == null ? null : link.toString()));
  }

  /** None of a time that has not come yet: no correction could be newer before it has. */
  private @Nullable Long version(Instant received) {
    return modified == null || modified.toInstant().isAfter(received.plus(CLOCKS_DIFFER))
        ? null
        : Long.valueOf(Math.max(0, modified.toEpochSecond()));
  }

  boolean isNewerThan(EntryDraft other) {
    return modified != null
        && other.modified != null
        && modified.toInstant().isAfter(other.modified.toInstant());
  }

  private static String text(@Nullable URI uri) {
    return uri == null ? "" : uri.toString();
  }
}
