package readout.contracts;

/** What came of reading an article; says why an {@link Extraction} is empty. */
public enum Outcome {
  /** At least one event was read. */
  EXTRACTED,
  /** Read, and it reports no meeting and no agreement. */
  NOTHING,
  /** Not read: its language is not one the extractor reads. */
  UNSUPPORTED_LANGUAGE,
  /** Not read: the article is withheld. */
  WITHHELD,
  /** Not read: the article was withdrawn. */
  WITHDRAWN
}
