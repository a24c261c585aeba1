package readout.query.claim;

import java.util.List;
import readout.query.check.CheckedEvent;
import readout.query.check.Verdict;

/**
 * A claim beside the record.
 *
 * @param english whether it could be read at all
 * @param events what it claims, in the order in which it does; none where nothing was read in it
 */
public record Check(boolean english, Verdict verdict, List<CheckedEvent> events) {

  /** Keeps its own copy. */
  public Check {
    events = List.copyOf(events);
  }
}
