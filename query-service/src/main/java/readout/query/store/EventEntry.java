package readout.query.store;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import readout.query.event.EventId;
import readout.query.event.EventType;
import readout.query.event.NameWords;

/**
 * An event with what it is looked up by and what is answered for it.
 *
 * @param status lower case, as in the contract
 * @param mode of a meeting, else null
 * @param format of a meeting, else null
 * @param instrument of an agreement, else null
 * @param earliest first day it may mean; null together with {@code latest} when undated
 * @param names of the participants, or of the parties and signatories
 * @param countries ISO 3166-1 alpha-2 of those who take part
 * @param item what a list answers for it: a JSON object
 * @param history its changes of status, oldest report first: a JSON array
 * @param mention the report it rests on
 */
public record EventEntry(
    EventId id,
    EventType type,
    String status,
    @Nullable String mode,
    @Nullable String format,
    @Nullable String instrument,
    @Nullable LocalDate earliest,
    @Nullable LocalDate latest,
    List<NameWords> names,
    SortedSet<String> countries,
    double confidence,
    String item,
    String history,
    Mention mention) {

  /** Both days or none. */
  public EventEntry {
    names = List.copyOf(names);
    countries = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(countries));
    if ((earliest == null) != (latest == null)) {
      throw new IllegalArgumentException("event with one day of two: " + id);
    }
  }

  /** Its place among all events, newest first. */
  public EventCursor position() {
    return new EventCursor(latest, earliest, id);
  }
}
