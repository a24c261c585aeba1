package readout.query.store.postgres;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import readout.contracts.Digests;
import readout.query.event.EventId;
import readout.query.event.EventType;
import readout.query.event.NameWords;
import readout.query.merge.MergedEvent;

/** The events as they are written. */
final class EventRows {

  private static final String[] COLUMNS = {
    "id",
    "type",
    "status",
    "mode",
    "format",
    "instrument",
    "earliest",
    "latest",
    "words",
    "names",
    "countries",
    "confidence",
    "origins",
    "conflict",
    "overdue",
    "digest",
    "source",
    "item",
    "detail"
  };

  private static final String UPSERT =
      """
      insert into event (id, type, status, mode, format, instrument, earliest, latest, words, names,
        countries, confidence, origins, conflict, overdue, digest, source, item, detail)
      select cast(id as uuid), type, status, mode, format, instrument, cast(earliest as date),
        cast(latest as date), cast(words as text[]), cast(names as text[]), cast(countries as text[]),
        cast(confidence as double precision), cast(origins as integer), cast(conflict as boolean),
        cast(overdue as boolean), cast(digest as uuid), cast(source as uuid), cast(item as json), cast(detail as json)
      from unnest(:id, :type, :status, :mode, :format, :instrument, :earliest, :latest, :words, :names,
        :countries, :confidence, :origins, :conflict, :overdue, :digest, :source, :item, :detail)
        as given (id, type, status, mode, format, instrument, earliest, latest, words, names,
        countries, confidence, origins, conflict, overdue, digest, source, item, detail)
      on conflict (id) do update set type = excluded.type, status = excluded.status,
        mode = excluded.mode, format = excluded.format, instrument = excluded.instrument,
        earliest = excluded.earliest, latest = excluded.latest, words = excluded.words,
        names = excluded.names, countries = excluded.countries, confidence = excluded.confidence,
        origins = excluded.origins, conflict = excluded.conflict, overdue = excluded.overdue,
        digest = excluded.digest, source = excluded.source, item = excluded.item, detail = excluded.detail
      """;

  private static final String RESOURCE =
      """
      update event set source = cast(given.source as uuid) from unnest(:id, :source) as given (id, source)
      where event.id = cast(given.id as uuid)
      """;

  private static final String ASSIGN =
      """
      update mention set event_id = cast(given.event_id as uuid)
      from unnest(:id, :event_id) as given (id, event_id)
      where mention.id = cast(given.id as uuid)
      """;

  /**
   * An event that is there.
   *
   * @param digest tells whether it says something new
   * @param source what it was made of, as {@link Source} has it; null when that is not known
   * @param due the day after which it is overdue, unless it is something else than a plan; else
   *     null
   */
  record Held(
      UUID digest,
      EventType type,
      @Nullable UUID source,
      @Nullable LocalDate due,
      boolean overdue) {

    /** Whether the day alone makes another event of it. */
    boolean isStale(LocalDate today) {
      return overdue != (due != null && due.isBefore(today));
    }
  }

  private final EntityManager entities;

  EventRows(EntityManager entities) {
    this.entities = entities;
  }

  /** Those of these that are there, by their ids. */
  @SuppressWarnings("unchecked") // a native query's result is untyped
  Map<UUID, Held> held(Collection<UUID> events) {
    List<Object[]> rows =
        entities
            .createNativeQuery(
                """
                select id, digest, type, source,
                  case when type = 'meeting' and status = 'scheduled' then latest end, overdue
                from event where id = any(:ids)
                """,
                Object[].class)
            .setParameter("ids", events.toArray(UUID[]::new))
            .getResultList();
    Map<UUID, Held> held = new HashMap<>();
    rows.forEach(row -> held.put((UUID) row[0], held(row)));
    return held;
  }

  private static Held held(Object[] row) {
    return new Held(
        (UUID) row[1],
        EventType.parse((String) row[2]),
        (UUID) row[3],
        (LocalDate) row[4],
        (Boolean) row[5]);
  }

  /**
   * An event that was worked out.
   *
   * @param source what it was made of; null when that is not known
   */
  record Worked(MergedEvent event, UUID digest, @Nullable UUID source) {

    static UUID digest(MergedEvent event) {
      return Ids.uuid(Digests.sha256Hex128(event.item(), event.detail()));
    }

    boolean isSame(@Nullable Held held) {
      return held != null && held.digest().equals(digest);
    }
  }

  void write(Collection<Worked> events) {
    Columns rows = new Columns(COLUMNS);
    events.forEach(each -> add(each, rows));
    rows.execute(entities, UPSERT);
  }

  /** Keeps what these were made of, where they say the same as before. */
  void note(Collection<Worked> same) {
    Columns rows = new Columns("id", "source");
    same.forEach(each -> rows.add(each.event().id(), each.source()));
    rows.execute(entities, RESOURCE);
  }

  /** Puts reports into events, by their ids. */
  void assign(Map<EventId, EventId> eventOfReport) {
    Columns rows = new Columns("id", "event_id");
    eventOfReport.forEach(rows::add);
    rows.execute(entities, ASSIGN);
  }

  void delete(Collection<UUID> events) {
    if (!events.isEmpty()) {
      entities
          .createNativeQuery("delete from event where id = any(:ids)")
          .setParameter("ids", events.toArray(UUID[]::new))
          .executeUpdate();
    }
  }

  private static void add(Worked worked, Columns rows) {
    MergedEvent event = worked.event();
    rows.add(
        event.id(),
        event.type().text(),
        event.status(),
        event.mode(),
        event.format(),
        event.instrument(),
        event.earliest(),
        event.latest(),
        Columns.array(allWords(event.names())),
        Columns.array(event.names().stream().map(EventRows::spaced).toList()),
        Columns.array(event.countries()),
        event.confidence(),
        event.origins(),
        event.conflict(),
        event.overdue(),
        worked.digest(),
        worked.source(),
        event.item(),
        event.detail());
  }

  private static List<String> allWords(List<NameWords> names) {
    return names.stream().flatMap(name -> name.words().stream()).distinct().sorted().toList();
  }

  private static String spaced(NameWords name) {
    return " " + String.join(" ", name.words()) + " ";
  }
}
