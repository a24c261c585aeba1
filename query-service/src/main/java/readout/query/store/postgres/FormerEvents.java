package readout.query.store.postgres;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import readout.query.event.EventId;

/**
 * Ids whose first report was read otherwise since, and the report to which they lead. They are kept
 * when that report is gone, for the day it comes again; an event or a report of the id goes first.
 */
final class FormerEvents {

  private static final String WRITE =
      """
      insert into former_event (id, report)
      select cast(id as uuid), cast(report as uuid) from unnest(:id, :report) as given (id, report)
      on conflict (id) do update set report = excluded.report
      """;

  /** Whoever led to one that is now a former one leads where that does. */
  private static final String FOLLOW =
      """
      update former_event set report = cast(given.report as uuid)
      from unnest(:id, :report) as given (id, report)
      where former_event.report = cast(given.id as uuid) and former_event.id <> cast(given.report as uuid)
      """;

  private FormerEvents() {}

  /** Lets these ids lead to these reports. */
  static void write(EntityManager entities, Map<EventId, EventId> successors) {
    Columns rows = new Columns("id", "report");
    successors.forEach(rows::add);
    rows.execute(entities, FOLLOW);
    rows.execute(entities, WRITE);
  }

  /** The report to which a former id leads. */
  static Optional<UUID> report(EntityManager entities, UUID id) {
    List<?> found =
        entities
            .createNativeQuery("select report from former_event where id = :id", UUID.class)
            .setParameter("id", id)
            .getResultList();
    return found.stream().map(UUID.class::cast).findFirst();
  }
}
