package readout.query.access;

import java.util.function.BooleanSupplier;

/** Whether who asks may read. */
public sealed interface Admission {

  /**
   * This client may.
   *
   * @param lasts whether it still may, for answers that take long
   */
  record Granted(Client client, BooleanSupplier lasts) implements Admission {}

  /** It may not, for this reason. */
  record Refused(Refusal why) implements Admission {}
}
