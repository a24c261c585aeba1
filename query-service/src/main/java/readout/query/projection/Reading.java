package readout.query.projection;

import readout.contracts.DeadLetterReason;
import readout.query.store.ArticleEvents;

/** What came of decoding a record. */
sealed interface Reading {

  /** A valid message, ready to be stored. */
  record Accepted(ArticleEvents article) implements Reading {}

  /**
   * Not a message of this topic.
   *
   * @param detail says what was wrong and with which value; no article text
   */
  record Rejected(DeadLetterReason reason, String detail) implements Reading {}
}
