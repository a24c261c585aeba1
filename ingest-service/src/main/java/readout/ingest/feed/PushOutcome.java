package readout.ingest.feed;

/** How a push ended; also a metric tag. */
enum PushOutcome {
  TAKEN,
  /** Its signature is not that of the hub; ignored. */
  FORGED,
  MALFORMED,
  /** The broker does not take articles at the moment; the hub is told to push again. */
  UNAVAILABLE
}
