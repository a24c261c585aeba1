package readout.ingest.source;

import readout.ingest.core.SubmittedArticle;

/** What came of an entry of a feed. */
public sealed interface FeedEntry {

  /** It is an article. */
  record Read(SubmittedArticle article) implements FeedEntry {}

  /** It is none; the other entries are not harmed by it. */
  record Skipped(Reason reason) implements FeedEntry {}

  /** Why an entry is no article; also a metric tag. */
  enum Reason {
    /** Neither an id nor a link, or one that cannot be a name. */
    NO_ID,
    /** Neither content nor a summary with text in it. */
    NO_BODY,
    /** The same id stands in the feed again; the entry that was modified last is taken. */
    REPEATED,
    /** It is not what the format calls an entry. */
    MALFORMED
  }
}
