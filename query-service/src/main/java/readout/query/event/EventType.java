package readout.query.event;

import java.util.Locale;

/** What kind of event: the two records of the contract. */
public enum EventType {
  MEETING,
  AGREEMENT;

  /** As in the API and the database: lower case. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The type that {@link #text} gave this text for. */
  public static EventType parse(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }
}
