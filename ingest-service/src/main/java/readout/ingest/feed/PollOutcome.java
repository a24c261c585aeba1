package readout.ingest.feed;

/** How a poll ended; also a metric tag. */
enum PollOutcome {
  /** All entries were answered by the desk. */
  CHANGED,
  NOT_MODIFIED,
  /** The feed was stopped. */
  GONE,
  /** The address is none that is fetched from. */
  REFUSED_ADDRESS,
  /** The feed could not be had. */
  FAILED,
  /** What was had is no feed, or not to its end; the entries before that were taken. */
  MALFORMED,
  /** The broker does not take articles at the moment; the feed is asked for again. */
  UNAVAILABLE
}
