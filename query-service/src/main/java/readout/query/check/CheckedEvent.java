package readout.query.check;

import java.util.List;
import readout.contracts.DiplomaticEvent;

/**
 * One event of a claim, beside the record.
 *
 * @param matches what the record has of it, what says most first
 */
public record CheckedEvent(DiplomaticEvent claimed, Verdict verdict, List<MatchedEvent> matches) {

  /** Keeps its own copy. */
  public CheckedEvent {
    matches = List.copyOf(matches);
  }

  /** Whether the record has it, but does not say that it came as far as is claimed. */
  public boolean stopsShort() {
    return verdict == Verdict.NO_RECORD && !matches.isEmpty();
  }
}
