package readout.query.store.postgres;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import readout.query.event.EventId;
import readout.query.store.EventCursor;
import readout.query.store.EventFilter;
import readout.query.store.EventOrder;
import readout.query.store.EventRevisions;
import readout.query.store.RevisedEvent;
import readout.query.store.RevisedPage;

/** Revisions by the table of changes. */
@ApplicationScoped
class PostgresqlEventRevisions implements EventRevisions {

  /**
   * An event none of whose changes is kept was last changed no later than the last that was
   * forgotten, so that one's number is neither less than what was answered before nor more than
   * what will be. One statement, so that no event is told with the revision of the next.
   */
  private static final String REVISED =
      """
      with found as materialized (
        %s)
      select found.id, found.earliest, found.latest, found.item,
        coalesce(last.number, publication.forgotten),
        greatest(last.at, (
          select max(article.materialised) from mention join article on article.id = mention.article_id
          where mention.event_id = found.id))
      from found cross join publication left join (
        select event_id, max(number) as number, max(at) as at from change
        where event_id in (select id from found) group by event_id) as last on last.event_id = found.id
      order by found.latest desc nulls last, found.earliest desc nulls last, found.id desc
      """;

  private final EntityManager entities;

  PostgresqlEventRevisions(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public RevisedPage revised(EventFilter filter, int limit, @Nullable EventCursor after) {
    List<Object[]> rows =
        rows(EventListQuery.of(filter, EventOrder.NEWEST_FIRST, after), limit + 1);
    List<RevisedEvent> items =
        rows.stream().limit(limit).map(PostgresqlEventRevisions::revised).toList();
    return new RevisedPage(items, rows.size() <= limit ? null : position(rows.get(limit - 1)));
  }

  @SuppressWarnings("unchecked") // a native query's result is untyped
  private List<Object[]> rows(EventListQuery query, int most) {
    try {
      return QuarkusTransaction.requiringNew()
          .call(
              () -> {
                Query statement =
                    entities.createNativeQuery(REVISED.formatted(query.sql(most)), Object[].class);
                query.values().forEach(statement::setParameter);
                return statement.getResultList();
              });
    } catch (RuntimeException failure) {
      throw DatabaseFaults.of(failure);
    }
  }

  private static RevisedEvent revised(Object[] row) {
    return new RevisedEvent((String) row[3], ((Number) row[4]).longValue(), (Instant) row[5]);
  }

  private static EventCursor position(Object[] row) {
    return new EventCursor(
        (LocalDate) row[2], (LocalDate) row[1], new EventId(Ids.hex((UUID) row[0])));
  }
}
