package readout.query.store.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import readout.contracts.Digests;
import readout.query.event.EventId;
import readout.query.merge.Cluster;
import readout.query.merge.FollowUps;
import readout.query.merge.Report;

/**
 * What an event is made of, so that it is not made again of the same. It tells what was made, too:
 * a replica of an older version knows nothing of it and may have made the event of something else.
 */
final class Source {

  private Source() {}

  /**
   * Empty where it is not known what a report says.
   *
   * @param made the digest of what was made of it
   */
  static Optional<UUID> of(
      Cluster cluster,
      ReportRows reports,
      UnaryOperator<EventId> eventOf,
      FollowUps.Links links,
      UUID made) {
    List<String> parts = new ArrayList<>();
    parts.add(made.toString());
    parts.addAll(cluster.reasons());
    parts.add(links.toString());
    for (Report report : cluster.reports()) {
      Optional<UUID> content = reports.contentOf(report.id());
      if (content.isEmpty()) {
        return Optional.empty();
      }
      @Nullable EventId meeting = report.meeting();
      parts.add(report.id().value());
      parts.add(content.get().toString());
      parts.add(meeting == null ? "" : eventOf.apply(meeting).value());
    }
    return Optional.of(Ids.uuid(Digests.sha256Hex128(parts.toArray(String[]::new))));
  }
}
