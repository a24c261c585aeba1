package readout.query.store;

import readout.query.event.EventId;

/** What an id leads to. */
public sealed interface EventAnswer {

  /** The event of this id. */
  record Found(EventDetail event) implements EventAnswer {}

  /** What this id stood for is part of another event now. */
  record Moved(EventId to) implements EventAnswer {}

  /** No report of the record ever had this id, or none has it now. */
  record Unknown() implements EventAnswer {}
}
