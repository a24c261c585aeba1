package readout.contracts;

/** The publishing status of an article, after IPTC's {@code pubStatus}. */
public enum ArticleStatus {
  /** May be used: its events count. */
  USABLE,
  /** Not to be used for now (embargo, doubt): its events do not count. */
  WITHHELD,
  /** Withdrawn for good: nothing it said remains. */
  CANCELED
}
