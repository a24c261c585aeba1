package readout.ingest.source;

import java.util.List;

/** What a document holds: a format may carry one article, or several in a message. */
public sealed interface Delivery {

  /** One article, or what is wrong with the document as a whole. */
  record One(Reading reading) implements Delivery {}

  /** The items of a message, in order. */
  record Several(List<Reading> readings) implements Delivery {

    /** A message that nobody can change. */
    public Several {
      readings = List.copyOf(readings);
    }
  }
}
