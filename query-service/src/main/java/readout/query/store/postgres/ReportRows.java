package readout.query.store.postgres;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import readout.contracts.Agreement;
import readout.contracts.ArticleId;
import readout.contracts.ArticleReference;
import readout.contracts.ContractJson;
import readout.contracts.DiplomaticEvent;
import readout.contracts.MalformedMessageException;
import readout.contracts.Meeting;
import readout.contracts.TextFingerprint;
import readout.query.event.EventId;
import readout.query.merge.Neighbourhood;
import readout.query.merge.Report;
import readout.query.store.ArticleEvents;

/**
 * The reports of the record, as merging asks for them; remembers which event each was in. For the
 * length of a transaction.
 */
final class ReportRows implements Neighbourhood {

  /** By the article's key, one after the other: a join of all articles spills to the disk. */
  private static final String REPORTS =
      """
      select mention.id, mention.event_id, cast(mention.record as text),
        cast(article.reference as text), cast(article.fingerprint as text), mention.is_meeting,
        mention.content
      from mention cross join lateral
        (select reference, fingerprint from article where id = mention.article_id offset 0) as article
      """;

  private static final String BY_KEY =
      "select distinct mention_id from mention_key where key = any(:keys)";

  /** What is cheap to know of a report: its event, and what content it has. */
  private static final String STATE = "select id, event_id, content from mention where ";

  private static final String BY_ID = "id = any(:ids)";

  private static final String DELETE_KEYS =
      """
      delete from mention_key using (select unnest(keys) as key, id from mention where id = any(:ids)) as gone
      where mention_key.key = gone.key and mention_key.mention_id = gone.id
      """;

  private final EntityManager entities;
  private final KnownReports remembered;
  private final NewReports coming = new NewReports();
  private final Map<EventId, UUID> eventOf = new HashMap<>();
  private final Map<EventId, UUID> contentOf = new HashMap<>();

  /** What was read or written in this transaction, as it now stands. */
  private final Map<UUID, Report> known = new HashMap<>();

  private long comparisons;

  ReportRows(EntityManager entities, KnownReports remembered) {
    this.entities = entities;
    this.remembered = remembered;
  }

  @Override
  public Collection<Report> having(Collection<Long> keys) {
    return Stream.concat(recalled(idsHaving(keys)), coming.having(keys)).toList();
  }

  /** Those of these ids: read only where they are not remembered. */
  private Stream<Report> recalled(List<UUID> ids) {
    ids.forEach(this::recall);
    where("mention.id = any(:ids)", ids.stream().filter(id -> !known.containsKey(id)).toList());
    return ids.stream().map(id -> Objects.requireNonNull(known.get(id)));
  }

  @Override
  public Collection<Report> of(Collection<EventId> ids) {
    return ofMentions(ids.stream().map(Ids::uuid).toList());
  }

  @SuppressWarnings("unchecked") // a native query's result is untyped
  private List<UUID> idsHaving(Collection<Long> keys) {
    return keys.isEmpty()
        ? List.of()
        : entities
            .createNativeQuery(BY_KEY, UUID.class)
            .setParameter("keys", keys.toArray(Long[]::new))
            .getResultList();
  }

  /** Takes from memory what is there. */
  private void recall(UUID id) {
    if (!known.containsKey(id)) {
      Report report = remembered.get(new EventId(Ids.hex(id)));
      if (report != null) {
        known.put(id, report);
      }
    }
  }

  /** Reads which events these are in, and what content they have, as far as it is not known. */
  void locate(Collection<Report> reports) {
    List<UUID> unknown =
        reports.stream()
            .map(Report::id)
            .filter(id -> !eventOf.containsKey(id) && !coming.has(id))
            .map(Ids::uuid)
            .toList();
    if (state(BY_ID, unknown).size() != unknown.size()) {
      throw new IllegalStateException("remembers reports that are not there");
    }
  }

  /** Those for which this holds; which events they are in, and what content they have, is known. */
  private List<UUID> state(String condition, Collection<UUID> ids) {
    List<UUID> found = new ArrayList<>();
    for (Object[] row : rows(STATE + condition, ids)) {
      UUID id = (UUID) row[0];
      locate(new EventId(Ids.hex(id)), (UUID) row[1], (UUID) row[2]);
      found.add(id);
    }
    return found;
  }

  private void locate(EventId id, @Nullable UUID event, @Nullable UUID content) {
    if (event != null) {
      eventOf.put(id, event);
    }
    if (content != null) {
      contentOf.put(id, content);
    }
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
    return recalled(state("event_id = any(:ids)", events)).toList();
  }

  /** The agreements that these meetings, by the ids of their reports, brought about. */
  List<Report> reachedAt(Collection<UUID> meetings) {
    return where("mention.meeting_id = any(:ids)", meetings);
  }

  private List<Report> where(String condition, Collection<UUID> ids) {
    List<Report> reports = new ArrayList<>();
    for (Object[] row : rows(REPORTS + " where " + condition, ids)) {
      UUID id = (UUID) row[0];
      if (!known.containsKey(id)) {
        Report report = report(id, row);
        known.put(id, report);
      }
      locate(new EventId(Ids.hex(id)), (UUID) row[1], (UUID) row[6]);
      reports.add(Objects.requireNonNull(known.get(id)));
    }
    return reports;
  }

  @SuppressWarnings("unchecked") // a native query's result is untyped
  private List<Object[]> rows(String query, Collection<UUID> ids) {
    return ids.isEmpty()
        ? List.of()
        : entities
            .createNativeQuery(query, Object[].class)
            .setParameter("ids", ids.toArray(UUID[]::new))
            .getResultList();
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
  Map<EventId, UUID> eventsOf(Collection<UUID> ids) {
    Map<EventId, UUID> found = new HashMap<>();
    for (Object[] row : rows("select id, event_id from mention where id = any(:ids)", ids)) {
      found.put(new EventId(Ids.hex((UUID) row[0])), (UUID) row[1]);
    }
    return found;
  }

  /** What changes when the report does; empty when it is not known. */
  Optional<UUID> contentOf(EventId report) {
    return Optional.ofNullable(contentOf.get(report));
  }

  /** Whether it came with this transaction. */
  boolean isNew(EventId report) {
    return coming.has(report);
  }

  void delete(Collection<Report> reports) {
    UUID[] ids = reports.stream().map(report -> Ids.uuid(report.id())).toArray(UUID[]::new);
    if (ids.length == 0) {
      return;
    }
    List.of(ids).forEach(known::remove);
    execute(DELETE_KEYS, ids);
    execute("delete from mention where id = any(:ids)", ids);
  }

  private void execute(String sql, UUID[] ids) {
    entities.createNativeQuery(sql).setParameter("ids", ids).executeUpdate();
  }

  /** Takes them in; they are stored by {@link #write}. */
  void add(Collection<ArticleEvents> articles, Map<ArticleId, UUID> contents) {
    for (ArticleEvents article : articles) {
      UUID content = contents.get(article.id());
      coming.name(article.reports());
      for (Report report : article.reports()) {
        UUID id = Ids.uuid(report.id());
        known.put(id, report);
        contentOf.remove(report.id());
        if (content != null) {
          contentOf.put(report.id(), content);
        }
        coming.add(report, content, remembered.memory());
      }
    }
  }

  /** Stores the new ones, each in its event. */
  void write(Function<EventId, EventId> eventOfReport) {
    coming.write(entities, eventOfReport);
  }
}
