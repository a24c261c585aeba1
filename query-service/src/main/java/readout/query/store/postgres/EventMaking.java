package readout.query.store.postgres;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import readout.query.event.EventId;
import readout.query.merge.Cluster;
import readout.query.merge.FollowUps;
import readout.query.merge.MergedEvent;
import readout.query.merge.Rendering;

/**
 * Makes events of their reports, but for those that were made of the same before.
 *
 * @param eventOf the events that reports of meetings are in
 * @param anew whether all are made again: another version made them
 */
record EventMaking(
    ReportRows reports, UnaryOperator<EventId> eventOf, LocalDate today, boolean anew) {

  private record Making(Cluster cluster, FollowUps.Links links, EventRows.@Nullable Held held) {}

  /**
   * Those that may say something else than before.
   *
   * @param links of the agreements among them
   * @param held the events that are there
   */
  List<EventRows.Worked> of(
      Collection<Cluster> clusters,
      Map<EventId, FollowUps.Links> links,
      Map<UUID, EventRows.Held> held) {
    return clusters.parallelStream()
        .map(
            cluster ->
                new Making(
                    cluster,
                    links.getOrDefault(cluster.id(), FollowUps.Links.NONE),
                    held.get(Ids.uuid(cluster.id()))))
        .filter(each -> !isMade(each))
        .map(this::made)
        .toList();
  }

  /** Whether it was made of the same before. */
  private boolean isMade(Making making) {
    EventRows.Held held = making.held();
    return !anew
        && held != null
        && held.source() != null
        && !held.isStale(today)
        && Source.of(making.cluster(), reports, eventOf, making.links(), held.digest())
            .filter(held.source()::equals)
            .isPresent();
  }

  private EventRows.Worked made(Making making) {
    Cluster cluster = making.cluster();
    MergedEvent event = Rendering.of(cluster, today, eventOf, making.links());
    UUID digest = EventRows.Worked.digest(event);
    return new EventRows.Worked(
        event, digest, Source.of(cluster, reports, eventOf, making.links(), digest).orElse(null));
  }
}
