package readout.ingest.source;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import readout.ingest.core.SubmittedArticle;

/** Feeds read, and what is looked at in them. */
final class FeedDocuments {

  static final URI ADDRESS = URI.create("https://wire.example.org/feeds/all");

  static final Instant RECEIVED = Instant.parse("2026-02-01T00:00:00Z");

  private FeedDocuments() {}

  static FeedDocument read(String feed) {
    return read(feed.getBytes(StandardCharsets.UTF_8));
  }

  static FeedDocument read(byte[] feed) {
    return FeedReader.read(feed, null, new FeedOrigin(ADDRESS, RECEIVED, null, null));
  }

  static List<SubmittedArticle> articles(FeedDocument document) {
    return document.entries().stream()
        .filter(FeedEntry.Read.class::isInstance)
        .map(entry -> ((FeedEntry.Read) entry).article())
        .toList();
  }

  static SubmittedArticle only(String feed) {
    List<SubmittedArticle> articles = articles(read(feed));
    if (articles.size() != 1) {
      throw new AssertionError("not one article: " + read(feed));
    }
    return articles.get(0);
  }

  static List<FeedEntry.Reason> skipped(FeedDocument document) {
    return document.entries().stream()
        .filter(FeedEntry.Skipped.class::isInstance)
        .map(entry -> ((FeedEntry.Skipped) entry).reason())
        .toList();
  }
}
