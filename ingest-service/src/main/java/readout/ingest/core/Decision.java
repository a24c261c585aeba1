package readout.ingest.core;

import readout.contracts.Article;

/** What is to be done with a submission, given what is known of its article. */
sealed interface Decision {

  /** The record is to be published. */
  record Publish(Article article) implements Decision {}

  /** The log says all of it already; {@code article} is the record it would have been. */
  record Nothing(Article article) implements Decision {}

  /** A newer version is known. */
  record TooOld(long submitted, long known) implements Decision {}
}
