package readout.query.merge;

import java.util.Collection;

/** The reports of the record, by their keys. */
@FunctionalInterface
public interface Neighbourhood {

  /** All reports of the record that have one of these keys among their own. */
  Collection<Report> having(Collection<Long> keys);

  /** Is told how many pairs of reports were compared. */
  default void compared(int pairs) {}
}
