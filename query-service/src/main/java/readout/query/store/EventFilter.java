package readout.query.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import readout.contracts.ArticleId;
import readout.query.event.EventType;
import readout.query.event.NamePattern;

/**
 * Which events are asked for; every part that is given must hold.
 *
 * @param types at least one
 * @param participants each must match one participant
 * @param countries all must take part
 * @param statuses one of them; empty means any
 * @param from matches what may have been on this day or later; undated events do not
 * @param to matches what may have been on this day or earlier; undated events do not
 * @param articles reported by one of these articles; empty means by any
 * @param minOrigins reported by at least so many independent origins
 * @param minConfidence reported with at least this probability of being right, 0 to 1
 * @param conflict only those in which reports disagree, or only those in which they do not
 * @param traits what else must hold
 */
public record EventFilter(
    Set<EventType> types,
    List<NamePattern> participants,
    Set<String> countries,
    Set<String> statuses,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    Set<ArticleId> articles,
    @Nullable Integer minOrigins,
    @Nullable Double minConfidence,
    @Nullable Boolean conflict,
    Traits traits) {

  /** All events of these types. */
  public static EventFilter of(Set<EventType> types) {
    return new EventFilter(
        types, List.of(), Set.of(), Set.of(), null, null, Set.of(), null, null, null, Traits.NONE);
  }

  /** The same for these statuses in place of its own. */
  public EventFilter ofStatuses(Set<String> others) {
    return new EventFilter(
        types,
        participants,
        countries,
        others,
        from,
        to,
        articles,
        minOrigins,
        minConfidence,
        conflict,
        traits);
  }

  /** The same, without what is not dated. */
  public EventFilter dated() {
    return from != null || to != null
        ? this
        : new EventFilter(
            types,
            participants,
            countries,
            statuses,
            LocalDate.of(1, 1, 1),
            null,
            articles,
            minOrigins,
            minConfidence,
            conflict,
            traits);
  }

  /** A filter for no type at all would find nothing, so it is refused. */
  public EventFilter {
    types = Set.copyOf(types);
    participants = List.copyOf(participants);
    countries = Set.copyOf(countries);
    statuses = Set.copyOf(statuses);
    articles = Set.copyOf(articles);
    if (types.isEmpty()) {
      throw new IllegalArgumentException("filter without a type");
    }
  }
}
