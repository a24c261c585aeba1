package readout.query.store.postgres;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import readout.query.event.EventId;
import readout.query.event.EventType;
import readout.query.merge.MergedEvent;
import readout.query.store.Change;

/**
 * Tells what has happened to events.
 *
 * @param eventOfReport where the reports are now, and to which events former ids lead
 */
record ChangeNotes(ReportRows reports, ChangeRows changes, Map<EventId, EventId> eventOfReport) {

  /**
   * Notes what has happened.
   *
   * @param altered events that are new or say something else
   * @param gone events that were there and are not
   * @param held the events as they were
   */
  void note(List<MergedEvent> altered, Set<UUID> gone, Map<UUID, EventRows.Held> held) {
    for (MergedEvent event : altered) {
      UUID id = Ids.uuid(event.id());
      if (held.containsKey(id)) {
        changes.add(Change.Kind.CHANGED, event.type(), id, null, null);
      } else {
        UUID from = formerEvent(event);
        Change.Kind kind = from == null ? Change.Kind.CREATED : Change.Kind.SPLIT;
        changes.add(kind, event.type(), id, null, from);
      }
    }
    for (UUID id : gone) {
      EventId into = eventOfReport.get(Ids.event(id));
      Change.Kind kind = into == null ? Change.Kind.DELETED : Change.Kind.MERGED;
      EventType type = Objects.requireNonNull(held.get(id)).type();
      changes.add(kind, type, id, into == null ? null : Ids.uuid(into), null);
    }
  }

  /** The event that some of these reports were in before, unless it is merged into this one. */
  private @Nullable UUID formerEvent(MergedEvent event) {
    return event.reports().stream()
        .flatMap(report -> reports.eventOf(report).stream())
        .filter(former -> !event.id().equals(eventOfReport.get(Ids.event(former))))
        .findFirst()
        .orElse(null);
  }
}
