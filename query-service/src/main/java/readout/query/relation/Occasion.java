package readout.query.relation;

import java.time.LocalDate;
import java.util.Comparator;
import readout.query.event.EventId;

/**
 * A meeting by its id and the days that it may have been on; in the order of lists, the earliest
 * first.
 */
public record Occasion(EventId id, LocalDate earliest, LocalDate latest)
    implements Comparable<Occasion> {

  private static final Comparator<Occasion> ORDER =
      Comparator.comparing(Occasion::latest)
          .thenComparing(Occasion::earliest)
          .thenComparing(Occasion::id);

  @Override
  public int compareTo(Occasion other) {
    return ORDER.compare(this, other);
  }
}
