package readout.extract.planted.nlp;

import readout.extract.planted.core.event.Event;

/** An adapter that knows an event, by a name that says nothing. */
public final class RuleManager {

  public Event event() {
    return new Event();
  }
}
