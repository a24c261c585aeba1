package readout.query.check;

/** What the record has to say to one field of a claim. */
public enum Finding {
  SUPPORTED,
  /** The record as a whole says otherwise, but one of its reports says so. */
  DISPUTED,
  CONTRADICTED,
  NOT_TOLD
}
