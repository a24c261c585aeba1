package readout.query.store.postgres;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
      select mention.event_id, cast(mention.record as text), cast(article.reference as text),
        cast(article.fingerprint as text), mention.is_meeting
      from mention join article on article.id = mention.article_id
      """;

  private static final String BY_KEY =
      REPORTS
          + " where mention.id = any(array("
          + "select distinct mention_id from mention_key where key = any(:keys)))";

  private static final String INSERT_ARTICLES =
      """
      update article set reference = given.reference, fingerprint = given.fingerprint
      from json_to_recordset(cast(:rows as json))
        as given (id uuid, reference json, fingerprint json)
      where article.id = given.id
      """;

  private static final String INSERT =
      """
      insert into mention (id, article_id, mention_id, is_meeting, meeting_id, keys, record)
      select id, article_id, mention_id, is_meeting, meeting_id, keys, record
      from json_to_recordset(cast(:rows as json))
        as given (id uuid, article_id uuid, mention_id text, is_meeting boolean, meeting_id uuid,
          keys bigint[], record json)
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

  ReportRows(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public Collection<Report> having(Collection<Long> keys) {
    return keys.isEmpty()
        ? List.of()
        : read(
            entities
                .createNativeQuery(BY_KEY, Object[].class)
                .setParameter("keys", keys.toArray(Long[]::new)));
  }

  /** All that these articles say. */
  List<Report> ofArticles(Collection<UUID> articles) {
    return where("mention.article_id = any(:ids)", articles);
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
      Report report = report(row);
      reports.add(report);
      if (row[0] != null) {
        eventOf.put(report.id(), (UUID) row[0]);
      }
    }
    return reports;
  }

  private static Report report(Object[] row) {
    Class<? extends DiplomaticEvent> type = (Boolean) row[4] ? Meeting.class : Agreement.class;
    String fingerprint = (String) row[3];
    return new Report(
        read((String) row[2], ArticleReference.class),
        read((String) row[1], type),
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

  void delete(Collection<Report> reports) {
    UUID[] ids = reports.stream().map(report -> Ids.uuid(report.id())).toArray(UUID[]::new);
    execute(DELETE_KEYS, ids);
    execute("delete from mention where id = any(:ids)", ids);
  }

  private void execute(String sql, UUID[] ids) {
    entities.createNativeQuery(sql).setParameter("ids", ids).executeUpdate();
  }

  /** In no event yet. */
  void insert(Collection<ArticleEvents> articles) {
    ArrayNode references = Rows.array();
    ArrayNode mentions = Rows.array();
    List<UUID> ids = new ArrayList<>();
    for (ArticleEvents article : articles) {
      references.add(reference(article));
      for (Report report : article.reports()) {
        mentions.add(mention(report));
        ids.add(Ids.uuid(report.id()));
      }
    }
    Rows.execute(entities, INSERT_ARTICLES, references);
    Rows.execute(entities, INSERT, mentions);
    execute(INSERT_KEYS, ids.toArray(UUID[]::new));
  }

  private static ObjectNode reference(ArticleEvents article) {
    ObjectNode row = Rows.row();
    row.put("id", article.id().value());
    Optional<Report> any = article.reports().stream().findFirst();
    row.set("reference", any.map(report -> Rows.json(report.article())).orElseGet(Rows::row));
    row.set("fingerprint", any.map(report -> Rows.json(report.fingerprint())).orElse(null));
    return row;
  }

  private static ObjectNode mention(Report report) {
    ObjectNode row = Rows.row();
    row.put("id", report.id().value());
    row.put("article_id", report.article().id().value());
    row.put("mention_id", report.event().id().value());
    row.put("is_meeting", report.event() instanceof Meeting);
    @Nullable EventId meeting = report.meeting();
    row.put("meeting_id", meeting == null ? null : meeting.value());
    ArrayNode keys = row.putArray("keys");
    Merging.keys(report).forEach(keys::add);
    row.set("record", Rows.json(report.event()));
    return row;
  }
}
