package readout.query.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import readout.query.event.EventId;
import readout.query.merge.MergedEvent;

/** What became of events one after the other, in memory. Not thread-safe. */
final class HeldChanges {

  private final List<Change> changes = new ArrayList<>();
  private long forgotten;

  /**
   * Adds what differs between two states of all events.
   *
   * @param events as they were
   * @param after as they are now
   * @param eventOf where each report, and each event that is no more, is found afterwards
   */
  void note(
      Map<EventId, MergedEvent> events,
      Map<EventId, MergedEvent> after,
      Map<EventId, EventId> eventOf,
      Instant now) {
    Map<EventId, EventId> eventBefore = new HashMap<>();
    events.values().forEach(e -> e.reports().forEach(report -> eventBefore.put(report, e.id())));
    for (MergedEvent event : after.values()) {
      MergedEvent before = events.get(event.id());
      if (before == null) {
        EventId from =
            event.reports().stream()
                .map(eventBefore::get)
                .filter(Objects::nonNull)
                .filter(former -> !event.id().equals(eventOf.get(former)))
                .findFirst()
                .orElse(null);
        add(from == null ? Change.Kind.CREATED : Change.Kind.SPLIT, event, null, from, now);
      } else if (!before.equals(event)) {
        add(Change.Kind.CHANGED, event, null, null, now);
      }
    }
    for (MergedEvent event : events.values()) {
      if (!after.containsKey(event.id())) {
        EventId into = eventOf.get(event.id());
        add(into == null ? Change.Kind.DELETED : Change.Kind.MERGED, event, into, null, now);
      }
    }
  }

  private void add(
      Change.Kind kind,
      MergedEvent event,
      @Nullable EventId into,
      @Nullable EventId from,
      Instant now) {
    changes.add(
        new Change(
            forgotten + changes.size() + 1L,
            kind,
            event.type(),
            event.id(),
            into,
            from,
            now,
            null));
  }

  /**
   * Those with a greater number, first to last, with what is shown of their events now.
   *
   * @param events as they are now
   */
  List<Change> after(long number, int limit, Map<EventId, MergedEvent> events) {
    return changes.stream()
        .filter(change -> change.number() > number)
        .limit(limit)
        .map(change -> withItem(change, events.get(change.event())))
        .toList();
  }

  private static Change withItem(Change change, @Nullable MergedEvent event) {
    return new Change(
        change.number(),
        change.kind(),
        change.type(),
        change.event(),
        change.into(),
        change.from(),
        change.at(),
        event == null ? null : event.item());
  }

  KeptChanges kept() {
    return new KeptChanges(forgotten, forgotten + changes.size());
  }

  /** Forgets those of before a time and all but the last {@code most}; returns how many. */
  int forget(Instant before, long most) {
    int oldest = 0;
    while (oldest < changes.size()
        && (changes.get(oldest).at().isBefore(before) || changes.size() - oldest > most)) {
      oldest++;
    }
    changes.subList(0, oldest).clear();
    forgotten += oldest;
    return oldest;
  }
}
