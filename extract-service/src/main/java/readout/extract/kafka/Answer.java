package readout.extract.kafka;

import readout.contracts.DeadLetterReason;
import readout.contracts.Outcome;

/** What becomes of one record of {@code readout.articles}. */
sealed interface Answer {

  /** An extraction, as bytes, replaces what was known of the article. */
  @SuppressWarnings("ArrayRecordComponent") // written once, compared never
  record Answered(Outcome outcome, byte[] extraction) implements Answer {}

  /**
   * The record goes to {@code readout.dead-letters}; the detail says what was wrong and never holds
   * an article's text.
   */
  record Rejected(DeadLetterReason reason, String detail) implements Answer {}

  /** A tombstone: ingest writes none, compaction may, and nothing is known by it. */
  record Skipped() implements Answer {}
}
