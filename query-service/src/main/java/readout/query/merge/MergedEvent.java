package readout.query.merge;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import readout.query.event.EventId;
import readout.query.event.EventType;
import readout.query.event.Labels;
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
 * @param labels what else it is found by
 * @param confidence that it is reported as recorded, 0 to 1
 * @param origins how many independent reports it rests on
 * @param conflict whether reports disagree in a field
 * @param overdue whether its day has passed and nobody says what became of it
 * @param follows the agreement that it follows up, or null
 * @param item what a list answers for it: a JSON object
 * @param detail what is answered beside it when it is asked for alone: a JSON object
 * @param reports the ids that its reports would found events with; its own is the first
 */
public record MergedEvent(
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
    Labels labels,
    double confidence,
    int origins,
    boolean conflict,
    boolean overdue,
    @Nullable EventId follows,
    String item,
    String detail,
    List<EventId> reports) {

  /** Both days or none. */
  public MergedEvent {
    names = List.copyOf(names);
    countries = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(countries));
    reports = List.copyOf(reports);
    if ((earliest == null) != (latest == null)) {
      throw new IllegalArgumentException("event with one day of two: " + id);
    }
  }
}
