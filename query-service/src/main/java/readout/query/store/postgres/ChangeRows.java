package readout.query.store.postgres;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import readout.query.event.EventId;
import readout.query.event.EventType;
import readout.query.store.Change;
import readout.query.store.KeptChanges;

/** The changes of events, numbered as they are committed. */
final class ChangeRows {

  private static final String INSERT =
      """
      insert into change (number, kind, type, event_id, into_id, from_id, at)
      select nextval('change_number'), kind, type, cast(event_id as uuid), cast(into_id as uuid),
        cast(from_id as uuid), :now
      from unnest(:kind, :type, :event_id, :into_id, :from_id)
        with ordinality as given (kind, type, event_id, into_id, from_id, place)
      order by place
      """;

  private static final String AFTER =
      """
      select change.number, change.kind, change.type, change.event_id, change.into_id, change.from_id,
        change.at, cast(event.item as text)
      from change left join event on event.id = change.event_id
      where change.number > :after order by change.number
      """;

  private static final String KEPT =
      """
      select forgotten, coalesce((select max(number) from change), forgotten) from publication
      """;

  /** Of the oldest that are published, the last that is too old or one too many. */
  private static final String LAST_TO_FORGET =
      """
      select max(number) from (
        select number, at from change where number <= (select number from publication)
        order by number limit :limit) as oldest
      where at < :before or number <= (select max(number) from change) - :most
      """;

  /** So that it is done in a moment. */
  private static final int FORGOTTEN_AT_ONCE = 10_000;

  private final EntityManager entities;
  private final Columns rows = new Columns("kind", "type", "event_id", "into_id", "from_id");

  ChangeRows(EntityManager entities) {
    this.entities = entities;
  }

  void add(Change.Kind kind, EventType type, UUID event, @Nullable UUID into, @Nullable UUID from) {
    rows.add(kind.text(), type.text(), event, into, from);
  }

  /** Under the lock, so that the numbers are in the order of the commits. */
  void write(Instant now) {
    if (!rows.isEmpty()) {
      rows.bind(entities, INSERT).setParameter("now", now).executeUpdate();
    }
  }

  @SuppressWarnings("unchecked") // a native query's result is untyped
  static List<Change> after(EntityManager entities, long number, int limit) {
    List<Object[]> found =
        entities
            .createNativeQuery(AFTER, Object[].class)
            .setParameter("after", number)
            .setMaxResults(limit)
            .getResultList();
    return found.stream().map(ChangeRows::change).toList();
  }

  static KeptChanges kept(EntityManager entities) {
    Object[] row = (Object[]) entities.createNativeQuery(KEPT, Object[].class).getSingleResult();
    return new KeptChanges(((Number) row[0]).longValue(), ((Number) row[1]).longValue());
  }

  static int forget(EntityManager entities, Instant before, long most) {
    Number last =
        (Number)
            entities
                .createNativeQuery(LAST_TO_FORGET)
                .setParameter("limit", FORGOTTEN_AT_ONCE)
                .setParameter("before", before)
                .setParameter("most", most)
                .getSingleResult();
    if (last == null) {
      return 0;
    }
    entities
        .createNativeQuery("update publication set forgotten = :last where forgotten < :last")
        .setParameter("last", last.longValue())
        .executeUpdate();
    return entities
        .createNativeQuery("delete from change where number <= :last")
        .setParameter("last", last.longValue())
        .executeUpdate();
  }

  private static Change change(Object[] row) {
    return new Change(
        ((Number) row[0]).longValue(),
        Change.Kind.parse((String) row[1]),
        EventType.parse((String) row[2]),
        new EventId(Ids.hex((UUID) row[3])),
        id(row[4]),
        id(row[5]),
        (Instant) row[6],
        (String) row[7]);
  }

  private static @Nullable EventId id(@Nullable Object id) {
    return id == null ? null : new EventId(Ids.hex((UUID) id));
  }
}
