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
    "terms",
    "labels",
    "text",
    "confidence",
    "origins",
    "conflict",
    "overdue",
    "digest",
    "source",
    "follows",
    "item",
    "detail"
  };

  private static final String UPSERT =
      """
      insert into event (id, type, status, mode, format, instrument, earliest, latest, words, names,
        countries, terms, labels, text, confidence, origins, conflict, overdue, digest, source, follows,
        settled, searched, item, detail)
      select cast(id as uuid), type, status, mode, format, instrument, cast(earliest as date),
        cast(latest as date), cast(words as text[]), cast(names as text[]), cast(countries as text[]),
        cast(terms as text[]), cast(labels as text[]), array_to_tsvector(stems(cast(text as text[]))),
        cast(confidence as double precision), cast(origins as integer), cast(conflict as boolean),
        cast(overdue as boolean), cast(digest as uuid), cast(source as uuid), cast(follows as uuid),
        cast(digest as uuid), cast(digest as uuid),
        cast(item as json), cast(detail as json)
      from unnest(:id, :type, :status, :mode, :format, :instrument, :earliest, :latest, :words, :names,
        :countries, :terms, :labels, :text, :confidence, :origins, :conflict, :overdue, :digest, :source, :follows, :item, :detail)
        as given (id, type, status, mode, format, instrument, earliest, latest, words, names,
        countries, terms, labels, text, confidence, origins, conflict, overdue, digest, source, follows,
        item, detail)
      on conflict (id) do update set type = excluded.type, status = excluded.status,
        mode = excluded.mode, format = excluded.format, instrument = excluded.instrument,
        earliest = excluded.earliest, latest = excluded.latest, words = excluded.words,
        names = excluded.names, countries = excluded.countries, terms = excluded.terms,
        labels = excluded.labels, text = excluded.text, confidence = excluded.confidence,
        origins = excluded.origins, conflict = excluded.conflict, overdue = excluded.overdue,
        digest = excluded.digest, source = excluded.source,
        follows = excluded.follows, settled = excluded.settled,
        searched = excluded.searched, item = excluded.item, detail = excluded.detail
      """;

  private static final String RESOURCE =
      """
      update event set source = cast(given.source as uuid), follows = cast(given.follows as uuid),
        terms = cast(given.terms as text[]), labels = cast(given.labels as text[]),
        text = array_to_tsvector(stems(cast(given.text as text[]))), settled = digest, searched = digest
      from unnest(:id, :source, :follows, :terms, :labels, :text)
        as given (id, source, follows, terms, labels, text)
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
   * @param settled whether it was made by a version that knows what this one knows
   */
  record Held(
      UUID digest,
      EventType type,
      @Nullable UUID source,
      @Nullable LocalDate due,
      boolean overdue,
      boolean settled) {

    /** Whether the day alone, or an older version's ignorance, makes another event of it. */
    boolean isStale(LocalDate today) {
      return !settled || overdue != (due != null && due.isBefore(today));
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
                  case when type = 'meeting' and status = 'scheduled' then latest end, overdue,
                  settled is not distinct from digest and searched is not distinct from digest
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
        (Boolean) row[5],
        (Boolean) row[6]);
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

  /** Keeps what these were made of and are found by, where they say the same as before. */
  void note(Collection<Worked> same) {
    Columns rows = new Columns("id", "source", "follows", "terms", "labels", "text");
    for (Worked each : same) {
      MergedEvent event = each.event();
      rows.add(
          event.id(),
          each.source(),
          event.follows(),
          Columns.array(LabelColumns.terms(event.labels())),
          Columns.array(LabelColumns.labels(event.labels())),
          Columns.array(event.labels().text()));
    }
    rows.execute(entities, RESOURCE);
  }

  /** The agreements that these follow up, by their ids; of those which follow up any. */
  Map<UUID, UUID> followed(Collection<UUID> later) {
    return links(
        "select id, follows from event where id = any(:ids) and follows is not null", later);
  }

  /** Which agreements follow up one of these, and which one. */
  Map<UUID, UUID> following(Collection<UUID> earlier) {
    return links("select id, follows from event where follows = any(:ids)", earlier);
  }

  @SuppressWarnings("unchecked") // a native query's result is untyped
  private Map<UUID, UUID> links(String sql, Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    List<Object[]> rows =
        entities
            .createNativeQuery(sql, Object[].class)
            .setParameter("ids", ids.toArray(UUID[]::new))
            .getResultList();
    Map<UUID, UUID> links = new HashMap<>();
    rows.forEach(row -> links.put((UUID) row[0], (UUID) row[1]));
    return links;
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
        Columns.array(event.names().stream().map(LabelColumns::spaced).toList()),
        Columns.array(event.countries()),
        Columns.array(LabelColumns.terms(event.labels())),
        Columns.array(LabelColumns.labels(event.labels())),
        Columns.array(event.labels().text()),
        event.confidence(),
        event.origins(),
        event.conflict(),
        event.overdue(),
        worked.digest(),
        worked.source(),
        event.follows(),
        event.item(),
        event.detail());
  }

  private static List<String> allWords(List<NameWords> names) {
    return names.stream().flatMap(name -> name.words().stream()).distinct().sorted().toList();
  }
}
