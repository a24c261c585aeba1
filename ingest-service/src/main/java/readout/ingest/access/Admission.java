package readout.ingest.access;

/** Whether who sends is let in. */
public sealed interface Admission {

  /** This sender is. */
  record Granted(Sender sender) implements Admission {}

  /**
   * Nobody is, for this reason.
   *
   * @param who as far as it is known, for logs
   * @param isNews whether a log should have it; else it would be filled with the same
   */
  record Refused(Refusal why, Sender who, boolean isNews) implements Admission {

    Refused(Refusal why, Sender who) {
      this(why, who, true);
    }
  }
}
