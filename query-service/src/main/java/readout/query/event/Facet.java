package readout.query.event;

import java.util.Locale;

/** In which respects an event is found by names other than those of its participants. */
public enum Facet {
  ORGANISATION,
  PARTY,
  PLACE,
  TOPIC,
  SOURCE;

  /** As it stands in a URL and in the store. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
