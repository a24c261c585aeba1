package readout.query.store.postgres;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import readout.query.event.EventId;
import readout.query.merge.Events;
import readout.query.merge.FollowUps;
import readout.query.merge.Memory;
import readout.query.merge.Report;

/**
 * Which agreements follow up which, after a change. Each row tells what it follows up; what a
 * change of some events alters in others is found by the keys of their reports.
 */
final class FollowUpLinks {

  private final EventRows rows;
  private final Events events;
  private final FollowUps followUps;

  /** Those that were asked for in this transaction: what they follow up now. */
  private final Map<EventId, Optional<EventId>> followed = new HashMap<>();

  private final Set<EventId> gone = new HashSet<>();

  /**
   * Of one transaction.
   *
   * @param events as they will be when it is committed
   */
  FollowUpLinks(EventRows rows, Events events, Memory memory) {
    this.rows = rows;
    this.events = events;
    this.followUps = new FollowUps(events, memory);
  }

  /**
   * The agreements of which a link changes by this.
   *
   * @param altered those that are new, or have other reports than before
   * @param lost reports that are gone
   * @param gone events that are gone, or part of others now
   */
  Set<EventId> changedBy(
      Collection<EventId> altered, Collection<Report> lost, Collection<EventId> gone) {
    this.gone.addAll(gone);
    SortedSet<EventId> asked = new TreeSet<>(altered);
    asked.addAll(followUps.mayFollow(events.ofEvents(altered)));
    asked.addAll(followUps.mayHaveFollowed(lost));
    asked.removeAll(gone);
    Set<EventId> all = new HashSet<>(asked);
    all.addAll(gone);
    Map<UUID, UUID> before = rows.followed(all.stream().map(Ids::uuid).toList());
    Set<EventId> changed = new HashSet<>();
    for (EventId each : asked) {
      Optional<EventId> now = followUps.followed(each, events.ofEvents(List.of(each)));
      Optional<EventId> then = Optional.ofNullable(before.get(Ids.uuid(each))).map(Ids::event);
      followed.put(each, now);
      if (!now.equals(then)) {
        changed.add(each);
        now.ifPresent(changed::add);
        then.ifPresent(changed::add);
      }
    }
    gone.forEach(
        each ->
            Optional.ofNullable(before.get(Ids.uuid(each)))
                .map(Ids::event)
                .ifPresent(changed::add));
    changed.removeAll(this.gone);
    return changed;
  }

  /** The links of these agreements; to be asked for when no more changes. */
  Map<EventId, FollowUps.Links> of(Collection<EventId> agreements) {
    List<UUID> ids = agreements.stream().map(Ids::uuid).toList();
    Map<EventId, EventId> follows = new HashMap<>();
    Map<UUID, UUID> stored = new HashMap<>(rows.followed(ids));
    stored.putAll(rows.following(ids));
    stored.forEach((later, earlier) -> follows.put(Ids.event(later), Ids.event(earlier)));
    follows.keySet().removeAll(followed.keySet());
    follows.keySet().removeAll(gone);
    followed.forEach((later, earlier) -> earlier.ifPresent(id -> follows.put(later, id)));
    Map<EventId, SortedSet<EventId>> followedBy = new HashMap<>();
    follows.forEach(
        (later, earlier) ->
            followedBy.computeIfAbsent(earlier, none -> new TreeSet<>()).add(later));
    Map<EventId, FollowUps.Links> links = new HashMap<>();
    for (EventId each : agreements) {
      SortedSet<EventId> later = followedBy.getOrDefault(each, new TreeSet<>());
      links.put(each, new FollowUps.Links(follows.get(each), later));
    }
    return links;
  }
}
