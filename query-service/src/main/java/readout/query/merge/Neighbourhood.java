package readout.query.merge;

import java.util.Collection;
import readout.query.event.EventId;

/** The reports of the record, by their keys. */
@FunctionalInterface
public interface Neighbourhood {

  /** All reports of the record that have one of these keys among their own. */
  Collection<Report> having(Collection<Long> keys);

  /**
   * The reports of these ids, which are in the record. Asked for only of those that a memory knows
   * links of and has no room for.
   */
  default Collection<Report> of(Collection<EventId> ids) {
    throw new UnsupportedOperationException("remembers all reports");
  }

  /** Is told how many pairs of reports were compared. */
  default void compared(int pairs) {}
}
