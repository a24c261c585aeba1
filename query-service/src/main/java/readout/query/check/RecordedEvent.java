package readout.query.check;

import java.util.List;
import readout.contracts.DiplomaticEvent;
import readout.query.event.EventId;

/**
 * An event as the record has it.
 *
 * @param event what all reports say together
 * @param accounts what each says, as far as they were looked up
 */
public record RecordedEvent(EventId id, DiplomaticEvent event, List<Account> accounts) {

  /** Keeps its own copy. */
  public RecordedEvent {
    accounts = List.copyOf(accounts);
  }
}
