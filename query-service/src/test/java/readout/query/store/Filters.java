package readout.query.store;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import readout.contracts.ArticleId;
import readout.query.event.EventType;
import readout.query.event.NamePattern;

/** Filters that name one part only. */
public final class Filters {

  private static final Set<EventType> ALL = EnumSet.allOf(EventType.class);

  private Filters() {}

  public static EventFilter all() {
    return only(EventType.MEETING, EventType.AGREEMENT);
  }

  public static EventFilter only(EventType... types) {
    return new EventFilter(
        Set.of(types), List.of(), Set.of(), Set.of(), null, null, null, null, null, null);
  }

  public static EventFilter participants(String... names) {
    List<NamePattern> patterns =
        Stream.of(names).map(name -> NamePattern.parse(name).orElseThrow()).toList();
    return new EventFilter(ALL, patterns, Set.of(), Set.of(), null, null, null, null, null, null);
  }

  public static EventFilter countries(String... codes) {
    return new EventFilter(
        ALL, List.of(), Set.of(codes), Set.of(), null, null, null, null, null, null);
  }

  public static EventFilter statuses(String... statuses) {
    return new EventFilter(
        ALL, List.of(), Set.of(), Set.of(statuses), null, null, null, null, null, null);
  }

  public static EventFilter period(@Nullable String from, @Nullable String to) {
    return new EventFilter(
        ALL,
        List.of(),
        Set.of(),
        Set.of(),
        from == null ? null : LocalDate.parse(from),
        to == null ? null : LocalDate.parse(to),
        null,
        null,
        null,
        null);
  }

  public static EventFilter article(ArticleId id) {
    return new EventFilter(ALL, List.of(), Set.of(), Set.of(), null, null, id, null, null, null);
  }
}
