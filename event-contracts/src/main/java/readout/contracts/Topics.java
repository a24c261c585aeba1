package readout.contracts;

/** The names of the topics. */
public final class Topics {

  /** {@link Article}, keyed by article id, compacted. */
  public static final String ARTICLES = "readout.articles";

  /**
   * {@link Article} that nobody may read yet, keyed by article id, compacted; the header {@link
   * CloudEvent#EMBARGOED_UNTIL} says until when, a tombstone that it waits no more. For
   * ingest-service alone.
   */
  public static final String EMBARGOED = "readout.embargoed";

  /** {@link Extraction}, keyed by article id, compacted. */
  public static final String EXTRACTIONS = "readout.extractions";

  /**
   * Merged events as they now stand, keyed by event id, compacted; a tombstone when one is gone.
   */
  public static final String EVENTS = "readout.events";

  /** {@link DeadLetter}, keyed by the original key, kept by time. */
  public static final String DEAD_LETTERS = "readout.dead-letters";

  private Topics() {}
}
