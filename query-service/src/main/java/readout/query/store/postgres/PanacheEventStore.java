package readout.query.store.postgres;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import readout.contracts.ArticleId;
import readout.contracts.ArticleReference;
import readout.query.config.QueryConfig;
import readout.query.event.EventId;
import readout.query.event.EventType;
import readout.query.merge.Events;
import readout.query.merge.Rendering;
import readout.query.merge.Report;
import readout.query.store.ArticleEvents;
import readout.query.store.ArticlePage;
import readout.query.store.Change;
import readout.query.store.EventAnswer;
import readout.query.store.EventCursor;
import readout.query.store.EventDetail;
import readout.query.store.EventFilter;
import readout.query.store.EventOrder;
import readout.query.store.EventPage;
import readout.query.store.EventStore;
import readout.query.store.KeptChanges;
import readout.query.store.StoredArticle;

/** The store in PostgreSQL. A reader's statement sees the database as of one moment. */
@ApplicationScoped
class PanacheEventStore implements EventStore {

  /** So that a night's worth of plans does not hold up other writers. */
  private static final int RENEWED_AT_ONCE = 500;

  /** Plans whose day has passed, and what an older version made. */
  private static final String DUE =
      """
      (select id from event
        where type = 'meeting' and status = 'scheduled' and not overdue and latest < :today
        order by latest limit :limit)
      union (select id from event where settled is distinct from digest order by id limit :limit)
      union (select id from event where searched is distinct from digest order by id limit :limit)
      """;

  /** Also those whose reports were written by a version that does not know whom they name. */
  private static final String UNMERGED =
      """
      (select id from article where reference is null order by id limit :limit)
      union (select distinct article_id from mention where appearances is null order by article_id limit :limit)
      order by 1 limit :limit
      """;

  private final EntityManager entities;
  private final EventLists lists;
  private final KnownReports known;
  private final KnownVersion version;

  /** Pairs of reports: what merging costs beside reading and writing. */
  private final Counter comparisons;

  PanacheEventStore(
      EntityManager entities,
      EventLists lists,
      KnownVersion version,
      QueryConfig config,
      MeterRegistry registry) {
    this.entities = entities;
    this.lists = lists;
    this.version = version;
    this.known = new KnownReports(config.rememberedReports());
    this.comparisons = registry.counter("readout.query.comparisons");
  }

  @Override
  public Set<ArticleId> replace(Collection<ArticleEvents> articles, Instant now) {
    return articles.isEmpty() ? Set.of() : inTurn(() -> write(articles, now));
  }

  private Set<ArticleId> write(Collection<ArticleEvents> articles, Instant now) {
    Writing writing = Writing.begin(entities, known, now);
    List<Report> held = writing.reportsOf(articles);
    Map<ArticleId, UUID> changed = ArticleUpsert.run(entities, articles, now);
    List<ArticleEvents> written =
        articles.stream().filter(article -> changed.containsKey(article.id())).toList();
    if (!written.isEmpty()) {
      writing.replace(written, changed, held);
      comparisons.increment(writing.comparisons());
    }
    return Set.copyOf(changed.keySet());
  }

  @Override
  public List<StoredArticle> unmerged(int limit) {
    return inTransaction(
        () -> {
          List<?> ids =
              entities
                  .createNativeQuery(UNMERGED, UUID.class)
                  .setParameter("limit", limit)
                  .getResultList();
          return ids.isEmpty()
              ? List.of()
              : ArticleEntity.<ArticleEntity>stream("id in ?1 order by id", ids)
                  .map(ArticleEntity::toStoredArticle)
                  .toList();
        });
  }

  @Override
  public void merge(Collection<ArticleEvents> articles, Instant now) {
    inTurn(
        () -> {
          Writing writing = Writing.begin(entities, known, now);
          Set<UUID> taken = ArticleUpsert.mergeable(entities, articles);
          List<ArticleEvents> merged =
              articles.stream().filter(each -> taken.contains(Ids.uuid(each.id()))).toList();
          if (!merged.isEmpty()) {
            writing.replaceAnew(merged, writing.reportsOf(merged));
            comparisons.increment(writing.comparisons());
          }
          return merged.size();
        });
  }

  @Override
  public List<Change> changes(long after, int limit) {
    List<Change> found = inTransaction(() -> ChangeRows.after(entities, after, limit));
    found.forEach(change -> version.saw(change.number()));
    return found;
  }

  @Override
  public KeptChanges keptChanges() {
    return inTransaction(() -> ChangeRows.kept(entities));
  }

  @Override
  public int forgetChanges(Instant before, long most) {
    return announced(() -> ChangeRows.forget(entities, before, most));
  }

  @Override
  public int renew(Instant now) {
    return inTurn(() -> renewNow(now));
  }

  private int renewNow(Instant now) {
    List<?> due =
        entities
            .createNativeQuery(DUE, UUID.class)
            .setParameter("today", Writing.today(now))
            .setParameter("limit", RENEWED_AT_ONCE)
            .getResultList();
    if (!due.isEmpty()) {
      Writing.begin(entities, known, now).renew(due.stream().map(UUID.class::cast).toList());
    }
    return due.size();
  }

  @Override
  public Optional<StoredArticle> article(ArticleId id) {
    return inTransaction(
        () ->
            ArticleEntity.<ArticleEntity>findByIdOptional(Ids.uuid(id))
                .map(ArticleEntity::toStoredArticle));
  }

  @Override
  public ArticlePage articles(String uri, int limit, @Nullable ArticleId after) {
    UUID start = after == null ? new UUID(0, 0) : Ids.uuid(after);
    List<StoredArticle> found =
        inTransaction(
            () ->
                ArticleEntity.<ArticleEntity>find("uri = ?1 and id > ?2 order by id", uri, start)
                    .page(0, limit + 1)
                    .stream()
                    .map(ArticleEntity::toStoredArticle)
                    .toList());
    return found.size() <= limit
        ? new ArticlePage(found, null)
        : new ArticlePage(found.subList(0, limit), found.get(limit - 1).id());
  }

  @Override
  public Map<ArticleId, ArticleReference> references(Collection<ArticleId> ids) {
    return inTransaction(() -> References.of(entities, ids));
  }

  @Override
  public EventPage events(
      EventFilter filter, EventOrder order, int limit, @Nullable EventCursor after) {
    return lists.events(filter, order, limit, after);
  }

  @Override
  public EventAnswer event(EventType type, EventId id) {
    return inTransaction(() -> eventNow(type, id));
  }

  private EventAnswer eventNow(EventType type, EventId id) {
    Optional<EventEntity> event =
        EventEntity.<EventEntity>findByIdOptional(Ids.uuid(id))
            .filter(found -> found.type.equals(type.text()));
    if (event.isPresent()) {
      return new EventAnswer.Found(event.get().toEventDetail());
    }
    return movedTo(type, Ids.uuid(id))
        .or(() -> FormerEvents.report(entities, Ids.uuid(id)).flatMap(to -> movedTo(type, to)))
        .<EventAnswer>map(EventAnswer.Moved::new)
        .orElseGet(EventAnswer.Unknown::new);
  }

  /** The event that has this report. */
  private static Optional<EventId> movedTo(EventType type, UUID report) {
    return MentionEntity.<MentionEntity>findByIdOptional(report)
        .filter(
            mention -> EventEntity.count("id = ?1 and type = ?2", mention.eventId, type.text()) > 0)
        .map(mention -> Ids.event(mention.eventId));
  }

  @Override
  public Optional<EventDetail> eventAsOf(EventType type, EventId id, Instant time) {
    return inTransaction(() -> asOf(type, id, time));
  }

  private Optional<EventDetail> asOf(EventType type, EventId id, Instant time) {
    Events events = new EventsOfReports(new ReportRows(entities, new KnownReports(0)));
    return Rendering.asOf(id, events, time)
        .filter(event -> event.type() == type)
        .map(event -> new EventDetail(event.item(), event.detail()));
  }

  /** For those who change reports: one after the other, since they share what is remembered. */
  private <T> T inTurn(Supplier<T> work) {
    synchronized (known) {
      boolean committed = false;
      try {
        T result = announced(work);
        committed = true;
        return result;
      } finally {
        known.ended(committed);
      }
    }
  }

  /** What is written counts for this replica from its commit on; the others are told of it. */
  private <T> T announced(Supplier<T> work) {
    try (KnownVersion.Commit commit = version.commit()) {
      T result =
          inTransaction(
              () -> {
                T written = work.get();
                commit.begins(VersionRows.announce(entities));
                return written;
              });
      commit.done();
      return result;
    }
  }

  private static <T> T inTransaction(Supplier<T> work) {
    try {
      return QuarkusTransaction.requiringNew().call(work::get);
    } catch (RuntimeException failure) {
      throw DatabaseFaults.of(failure);
    }
  }
}
