package readout.query.store.postgres;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import readout.contracts.Agreement;
import readout.contracts.ArticleReference;
import readout.contracts.ContractJson;
import readout.contracts.DiplomaticEvent;
import readout.contracts.MalformedMessageException;
import readout.contracts.Meeting;
import readout.contracts.TextFingerprint;
import readout.query.event.EventId;
import readout.query.merge.Merging;
import readout.query.merge.Neighbourhood;
import readout.query.merge.Report;
import readout.query.store.ArticleEvents;

/**
 * The reports of the record, as merging asks for them; remembers which event each was in. For the
 * length of a transaction.
 */
final class ReportRows implements Neighbourhood {

  private static final String REPORTS =
      """
      select mention.id, mention.event_id, cast(mention.record as text),
        cast(article.reference as text), cast(article.fingerprint as text), mention.is_meeting
      from mention join article on article.id = mention.article_id
      """;

  private static final String BY_KEY =
      "select distinct mention_id from mention_key where key = any(:keys)";

  private static final String INSERT =
      """
      insert into mention (id, article_id, mention_id, is_meeting, meeting_id, keys, record, day, appearances)
      select cast(id as uuid), cast(article_id as uuid), mention_id, cast(is_meeting as boolean),
        cast(meeting_id as uuid), cast(keys as bigint[]), cast(record as json), cast(day as date),
        cast(appearances as uuid[])
      from unnest(:id, :article_id, :mention_id, :is_meeting, :meeting_id, :keys, :record, :day, :appearances)
        as given (id, article_id, mention_id, is_meeting, meeting_id, keys, record, day, appearances)
      """;

  private static final String INSERT_KEYS =
      """
      insert into mention_key (key, mention_id)
      select unnest(keys), id from mention where id = any(:ids)
      """;

  private static final String DELETE_KEYS =
      """
      delete from mention_key using (select unnest(keys) as key, id from mention where id = any(:ids)) as gone
      where mention_key.key = gone.key and mention_key.mention_id = gone.id
      """;

  private final EntityManager entities;
  private final Map<EventId, UUID> eventOf = new HashMap<>();

  /** What was read or written in this transaction, as it now stands. */
  private final Map<UUID, Report> known = new HashMap<>();

  private final Set<EventId> inserted = new HashSet<>();
  private long comparisons;

  ReportRows(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  @SuppressWarnings("unchecked") // a native query's result is untyped
  public Collection<Report> having(Collection<Long> keys) {
    if (keys.isEmpty()) {
      return List.of();
    }
    List<UUID> ids =
        entities
            .createNativeQuery(BY_KEY, UUID.class)
            .setParameter("keys", keys.toArray(Long[]::new))
            .getResultList();
    where("mention.id = any(:ids)", ids.stream().filter(id -> !known.containsKey(id)).toList());
    return ids.stream().map(id -> Objects.requireNonNull(known.get(id))).toList();
  }

  @Override
  public void compared(int pairs) {
    comparisons += pairs;
  }

  /** How many pairs of reports were compared. */
  long comparisons() {
    return comparisons;
  }

  /** All that these articles say. */
  List<Report> ofArticles(Collection<UUID> articles) {
    return where("mention.article_id = any(:ids)", articles);
  }

  /** Those of these ids. */
  List<Report> ofMentions(Collection<UUID> ids) {
    return where("mention.id = any(:ids)", ids);
  }

  /** The reports that make up these events. */
  List<Report> ofEvents(Collection<UUID> events) {
    return where("mention.event_id = any(:ids)", events);
  }

  /** The agreements that these meetings, by the ids of their reports, brought about. */
  List<Report> reachedAt(Collection<UUID> meetings) {
    return where("mention.meeting_id = any(:ids)", meetings);
  }

  private List<Report> where(String condition, Collection<UUID> ids) {
    return ids.isEmpty()
        ? List.of()
        : read(
            entities
                .createNativeQuery(REPORTS + " where " + condition, Object[].class)
                .setParameter("ids", ids.toArray(UUID[]::new)));
  }

  @SuppressWarnings("unchecked") // a native query's result is untyped
  private List<Report> read(Query query) {
    List<Report> reports = new ArrayList<>();
    for (Object[] row : (List<Object[]>) query.getResultList()) {
      Report report = known.computeIfAbsent((UUID) row[0], id -> report(id, row));
      reports.add(report);
      if (row[1] != null) {
        eventOf.put(report.id(), (UUID) row[1]);
      }
    }
    return reports;
  }

  private static Report report(UUID id, Object[] row) {
    Class<? extends DiplomaticEvent> type = (Boolean) row[5] ? Meeting.class : Agreement.class;
    String fingerprint = (String) row[4];
    return new Report(
        new EventId(Ids.hex(id)),
        read((String) row[3], ArticleReference.class),
        read((String) row[2], type),
        fingerprint == null ? null : read(fingerprint, TextFingerprint.class));
  }

  private static <T> T read(String json, Class<T> type) {
    try {
      return ContractJson.read(json.getBytes(StandardCharsets.UTF_8), type);
    } catch (MalformedMessageException e) {
      throw new IllegalStateException("stored as JSON and no longer readable: " + type, e);
    }
  }

  /** The event that a report was in when it was last read; empty for a new one. */
  Optional<UUID> eventOf(EventId report) {
    return Optional.ofNullable(eventOf.get(report));
  }

  /** The events that these reports are in, by the reports' ids. */
  @SuppressWarnings("unchecked") // a native query's result is untyped
  Map<EventId, UUID> eventsOf(Collection<UUID> ids) {
    Map<EventId, UUID> found = new HashMap<>();
    if (!ids.isEmpty()) {
      List<Object[]> rows =
          entities
              .createNativeQuery(
                  "select id, event_id from mention where id = any(:ids)", Object[].class)
              .setParameter("ids", ids.toArray(UUID[]::new))
              .getResultList();
      rows.forEach(row -> found.put(new EventId(Ids.hex((UUID) row[0])), (UUID) row[1]));
    }
    return found;
  }

  /** The event that a report is in as its row stands; empty for one that was inserted. */
  Optional<UUID> eventNow(EventId report) {
    return inserted.contains(report) ? Optional.empty() : eventOf(report);
  }

  void delete(Collection<Report> reports) {
    UUID[] ids = reports.stream().map(report -> Ids.uuid(report.id())).toArray(UUID[]::new);
    if (ids.length == 0) {
      return;
    }
    known.keySet().removeAll(List.of(ids));
    execute(DELETE_KEYS, ids);
    execute("delete from mention where id = any(:ids)", ids);
  }

  private void execute(String sql, UUID[] ids) {
    entities.createNativeQuery(sql).setParameter("ids", ids).executeUpdate();
  }

  /** In no event yet. */
  void insert(Collection<ArticleEvents> articles) {
    Columns rows =
        new Columns(
            "id",
            "article_id",
            "mention_id",
            "is_meeting",
            "meeting_id",
            "keys",
            "record",
            "day",
            "appearances");
    NamingRows named = new NamingRows();
    List<UUID> ids = new ArrayList<>();
    for (ArticleEvents article : articles) {
      named.add(article.reports());
      for (Report report : article.reports()) {
        UUID id = Ids.uuid(report.id());
        add(report, named, rows);
        ids.add(id);
        known.put(id, report);
        inserted.add(report.id());
      }
    }
    rows.execute(entities, INSERT);
    named.write(entities);
    if (!ids.isEmpty()) {
      execute(INSERT_KEYS, ids.toArray(UUID[]::new));
    }
  }

  private static void add(Report report, NamingRows named, Columns rows) {
    EventId meeting = report.meeting();
    rows.add(
        report.id(),
        report.article().id(),
        report.event().id(),
        report.event() instanceof Meeting,
        meeting,
        Columns.array(Merging.keys(report)),
        new String(ContractJson.write(report.event()), StandardCharsets.UTF_8),
        NamingRows.day(report),
        named.of(report));
  }
}
