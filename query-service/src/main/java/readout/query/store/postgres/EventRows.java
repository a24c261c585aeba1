package readout.query.store.postgres;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import readout.contracts.Digests;
import readout.query.event.NameWords;
import readout.query.merge.MergedEvent;

/** The events as they are written. */
final class EventRows {

  private static final String UPSERT =
      """
      insert into event (id, type, status, mode, format, instrument, earliest, latest, words, names,
        countries, confidence, origins, conflict, overdue, digest, item, detail)
      select id, type, status, mode, format, instrument, earliest, latest, words, names,
        countries, confidence, origins, conflict, overdue, digest, cast(item as json), cast(detail as json)
      from json_to_recordset(cast(:rows as json)) as given (id uuid, type text, status text, mode text,
        format text, instrument text, earliest date, latest date, words text[], names text[],
        countries text[], confidence double precision, origins integer, conflict boolean,
        overdue boolean, digest uuid, item text, detail text)
      on conflict (id) do update set type = excluded.type, status = excluded.status,
        mode = excluded.mode, format = excluded.format, instrument = excluded.instrument,
        earliest = excluded.earliest, latest = excluded.latest, words = excluded.words,
        names = excluded.names, countries = excluded.countries, confidence = excluded.confidence,
        origins = excluded.origins, conflict = excluded.conflict, overdue = excluded.overdue,
        digest = excluded.digest, item = excluded.item, detail = excluded.detail
      """;

  private static final String ASSIGN =
      """
      update mention set event_id = given.event_id
      from json_to_recordset(cast(:rows as json)) as given (id uuid, event_id uuid)
      where mention.id = given.id and mention.event_id is distinct from given.event_id
      """;

  private final EntityManager entities;

  EventRows(EntityManager entities) {
    this.entities = entities;
  }

  /** What tells whether an event says something new, by the ids of those that are there. */
  @SuppressWarnings("unchecked") // a native query's result is untyped
  Map<UUID, UUID> digests(Collection<UUID> events) {
    List<Object[]> rows =
        entities
            .createNativeQuery("select id, digest from event where id = any(:ids)", Object[].class)
            .setParameter("ids", events.toArray(UUID[]::new))
            .getResultList();
    Map<UUID, UUID> digests = new HashMap<>();
    rows.forEach(row -> digests.put((UUID) row[0], (UUID) row[1]));
    return digests;
  }

  static UUID digest(MergedEvent event) {
    return Ids.uuid(Digests.sha256Hex128(event.item(), event.detail()));
  }

  void write(Collection<MergedEvent> events) {
    ArrayNode rows = Rows.array();
    events.forEach(event -> rows.add(row(event)));
    Rows.execute(entities, UPSERT, rows);
  }

  /** Puts the reports of these events into them. */
  void assign(Collection<MergedEvent> events) {
    ArrayNode rows = Rows.array();
    for (MergedEvent event : events) {
      for (var report : event.reports()) {
        ObjectNode row = rows.addObject();
        row.put("id", report.value());
        row.put("event_id", event.id().value());
      }
    }
    Rows.execute(entities, ASSIGN, rows);
  }

  void delete(Collection<UUID> events) {
    if (!events.isEmpty()) {
      entities
          .createNativeQuery("delete from event where id = any(:ids)")
          .setParameter("ids", events.toArray(UUID[]::new))
          .executeUpdate();
    }
  }

  private static ObjectNode row(MergedEvent event) {
    ObjectNode row = Rows.row();
    row.put("id", event.id().value());
    row.put("type", event.type().text());
    row.put("status", event.status());
    row.put("mode", event.mode());
    row.put("format", event.format());
    row.put("instrument", event.instrument());
    row.set("earliest", Rows.json(event.earliest()));
    row.set("latest", Rows.json(event.latest()));
    row.set("words", Rows.json(allWords(event.names())));
    row.set("names", Rows.json(event.names().stream().map(EventRows::spaced).toList()));
    row.set("countries", Rows.json(event.countries()));
    row.put("confidence", event.confidence());
    row.put("origins", event.origins());
    row.put("conflict", event.conflict());
    row.put("overdue", event.overdue());
    row.put("digest", digest(event).toString());
    row.put("item", event.item());
    row.put("detail", event.detail());
    return row;
  }

  private static List<String> allWords(List<NameWords> names) {
    return names.stream().flatMap(name -> name.words().stream()).distinct().sorted().toList();
  }

  private static String spaced(NameWords name) {
    return " " + String.join(" ", name.words()) + " ";
  }
}
