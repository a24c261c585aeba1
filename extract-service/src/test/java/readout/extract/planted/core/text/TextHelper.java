package readout.extract.planted.core.text;

import readout.extract.planted.core.event.Event;

/** A text that knows an event, by a name that says nothing. */
public final class TextHelper {

  public Event event() {
    return new Event();
  }
}
