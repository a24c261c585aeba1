package readout.query.store.postgres;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import readout.contracts.ArticleId;
import readout.query.event.EventId;
import readout.query.event.EventType;
import readout.query.store.ArticleEvents;
import readout.query.store.ArticlePage;
import readout.query.store.EventCursor;
import readout.query.store.EventDetail;
import readout.query.store.EventFilter;
import readout.query.store.EventPage;
import readout.query.store.EventStore;
import readout.query.store.StoredArticle;

/** The store in PostgreSQL. A reader's statement sees the database as of one moment. */
@ApplicationScoped
class PanacheEventStore implements EventStore {

  private static final String DELETE_WHAT_ARTICLES_SAID =
      """
      with gone as (delete from mention where article_id = any(:ids) returning event_id)
      delete from event where id in (select event_id from gone)
      """;

  private final EntityManager entities;

  PanacheEventStore(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public Set<ArticleId> replace(Collection<ArticleEvents> articles, Instant now) {
    return articles.isEmpty() ? Set.of() : inTransaction(() -> write(articles, now));
  }

  private Set<ArticleId> write(Collection<ArticleEvents> articles, Instant now) {
    Set<UUID> changed = ArticleUpsert.run(entities, articles, now);
    List<ArticleEvents> written =
        articles.stream().filter(article -> changed.contains(Ids.uuid(article.id()))).toList();
    if (!written.isEmpty()) {
      entities
          .createNativeQuery(DELETE_WHAT_ARTICLES_SAID)
          .setParameter("ids", changed.toArray(UUID[]::new))
          .executeUpdate();
      EventEntity.persist(written.stream().flatMap(EventEntity::allOf));
      MentionEntity.persist(written.stream().flatMap(MentionEntity::allOf));
      entities
          .flush(); // a fault at commit would be logged by the transaction manager, text and all
    }
    return written.stream().map(ArticleEvents::id).collect(Collectors.toSet());
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
  public EventPage events(EventFilter filter, int limit, @Nullable EventCursor after) {
    EventListQuery query = EventListQuery.of(filter, after);
    List<Object[]> rows = inTransaction(() -> rows(query, limit + 1));
    List<String> items = rows.stream().limit(limit).map(row -> (String) row[3]).toList();
    return new EventPage(items, rows.size() <= limit ? null : position(rows.get(limit - 1)));
  }

  @SuppressWarnings("unchecked") // a native query's result is untyped
  private List<Object[]> rows(EventListQuery query, int most) {
    Query statement = entities.createNativeQuery(query.sql(), Object[].class);
    query.values().forEach(statement::setParameter);
    return statement.setMaxResults(most).getResultList();
  }

  private static EventCursor position(Object[] row) {
    return new EventCursor(
        (LocalDate) row[2], (LocalDate) row[1], new EventId(Ids.hex((UUID) row[0])));
  }

  @Override
  public Optional<EventDetail> event(EventType type, EventId id) {
    return inTransaction(
        () ->
            EventEntity.<EventEntity>findByIdOptional(Ids.uuid(id))
                .filter(event -> event.type.equals(type.text()))
                .map(EventEntity::toEventDetail));
  }

  private static <T> T inTransaction(Supplier<T> work) {
    try {
      return QuarkusTransaction.requiringNew().call(work::get);
    } catch (RuntimeException failure) {
      throw DatabaseFaults.of(failure);
    }
  }
}
