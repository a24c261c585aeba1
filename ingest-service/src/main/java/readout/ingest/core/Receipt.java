package readout.ingest.core;

import java.time.Instant;
import readout.contracts.ArticleId;

/** What became of a submission. */
public sealed interface Receipt {

  /** The article concerned. */
  ArticleId id();

  /** A record was published and confirmed; {@code version} is the article's version now. */
  record Accepted(ArticleId id, long version) implements Receipt {}

  /** The log said the same already; nothing was published. */
  record Unchanged(ArticleId id, long version) implements Receipt {}

  /**
   * It waits, confirmed, for the end of its embargo; {@code published} whether an earlier version
   * stands published meanwhile.
   */
  record Embargoed(ArticleId id, long version, Instant until, boolean published)
      implements Receipt {}

  /** The same waits already; nothing was written. */
  record Waiting(ArticleId id, long version, Instant until) implements Receipt {}

  /** The same stands published already, so that its embargo comes too late; nothing was written. */
  record TooLate(ArticleId id, long version) implements Receipt {}

  /** Refused: a version newer than the one submitted is known. */
  record Outdated(ArticleId id, long submitted, long known) implements Receipt {}

  /** Refused: no such article is known, so it cannot be withdrawn. */
  record Unknown(ArticleId id) implements Receipt {}
}
