package readout.query.merge;

/** What a comparison of two reports comes to. */
sealed interface Verdict {

  /** Nothing speaks for one event, nothing forbids it. */
  Verdict NOTHING = new Apart("nothing in common");

  /**
   * They tell of one event.
   *
   * @param strength above 0, at most 1: links are followed from the strongest down
   * @param reason in words
   */
  record Link(double strength, String reason) implements Verdict {}

  /** Nothing speaks for one event. */
  record Apart(String reason) implements Verdict {}

  /**
   * They cannot tell of one event.
   *
   * @param unlessMoved but for a third report that says it was put off from the one's day
   */
  record Veto(String reason, boolean unlessMoved) implements Verdict {

    Veto(String reason) {
      this(reason, false);
    }
  }
}
