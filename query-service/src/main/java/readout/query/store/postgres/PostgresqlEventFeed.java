package readout.query.store.postgres;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import readout.query.event.EventId;
import readout.query.store.ChangedEvent;
import readout.query.store.EventCursor;
import readout.query.store.EventFeed;
import readout.query.store.EventFilter;
import readout.query.store.FeedCursor;
import readout.query.store.FeedPage;

/** The feed by the table of changes. */
@ApplicationScoped
class PostgresqlEventFeed implements EventFeed {

  /** So many changes are looked up as soon as all changes read backwards until a page is full. */
  private static final int FEW = 5000;

  /**
   * One statement, so that no event is on a page twice. When few events match, their changes are
   * looked up; else changes are read backwards until enough events match. It is counted and not
   * left to the planner, which thinks that short periods have many events. While no change was ever
   * forgotten, every event has one.
   */
  private static final String PAGE =
      """
      with few as materialized (select id from event where %1$s limit :few + 1),
      changed as materialized (
        select number, at, id from (
          select last.number, last.at, few.id
          from few cross join lateral (
            select number, at from change where event_id = few.id order by number desc limit 1) as last
          where (select count(*) from few) <= :few and last.number < :before
          union all (
          select change.number, change.at, change.event_id
          from change join (select id from event where %1$s) as found on found.id = change.event_id
          where (select count(*) from few) > :few and change.number < :before and not exists (
            select from change as later
            where later.event_id = change.event_id and later.number > change.number)
          order by change.number desc limit :most)) as either
        order by number desc limit :most),
      unchanged as materialized (
        select id, sort_latest, sort_earliest from event
        where (select forgotten from publication) > 0
          and not exists (select from change where change.event_id = event.id)
          and %1$s and %2$s
        order by sort_latest desc, sort_earliest desc, id desc
        limit :most - (select count(*) from changed)),
      page as (
        select id, number, at from changed
        union all
        select id, null, (
          select max(article.materialised) from mention join article on article.id = mention.article_id
          where mention.event_id = unchanged.id)
        from unchanged)
      select event.id, event.earliest, event.latest, page.number, page.at, cast(event.item as text)
      from page join event on event.id = page.id
      order by page.number desc nulls last, event.sort_latest desc, event.sort_earliest desc, event.id desc
      """;

  private static final String AFTER =
      "(sort_latest, sort_earliest, id) < (%s, %s, cast(:after_id as uuid))"
          .formatted("cast(:after_latest as date)", "cast(:after_earliest as date)");

  private final EntityManager entities;
  private final int few;

  @Inject
  PostgresqlEventFeed(EntityManager entities) {
    this(entities, FEW);
  }

  /**
   * One of its own bound.
   *
   * @param few how many events match at most where their changes are looked up
   */
  PostgresqlEventFeed(EntityManager entities, int few) {
    this.entities = entities;
    this.few = few;
  }

  @Override
  public FeedPage changedFirst(EventFilter filter, int limit, @Nullable FeedCursor after) {
    List<Object[]> rows = rows(EventListQuery.matching(filter), limit + 1, after);
    List<ChangedEvent> items = rows.stream().limit(limit).map(PostgresqlEventFeed::event).toList();
    return new FeedPage(items, rows.size() <= limit ? null : place(rows.get(limit - 1)));
  }

  @SuppressWarnings("unchecked") // a native query's result is untyped
  private List<Object[]> rows(EventListQuery query, int most, @Nullable FeedCursor after) {
    try {
      return QuarkusTransaction.requiringNew()
          .call(() -> statement(query, after).setParameter("most", most).getResultList());
    } catch (RuntimeException failure) {
      throw DatabaseFaults.of(failure);
    }
  }

  private Query statement(EventListQuery query, @Nullable FeedCursor after) {
    EventCursor place = after instanceof FeedCursor.Unchanged unchanged ? unchanged.event() : null;
    String sql = PAGE.formatted(query.condition(), place == null ? "true" : AFTER);
    Query statement = entities.createNativeQuery(sql, Object[].class);
    query.values().forEach(statement::setParameter);
    statement.setParameter("before", before(after)).setParameter("few", few);
    if (place != null) {
      statement.setParameter("after_latest", day(place.latest()));
      statement.setParameter("after_earliest", day(place.earliest()));
      statement.setParameter("after_id", place.id().value());
    }
    return statement;
  }

  /** Behind the last event that has changed, no change is asked for. */
  private static long before(@Nullable FeedCursor after) {
    if (after == null) {
      return Long.MAX_VALUE;
    }
    return after instanceof FeedCursor.Changed changed ? changed.number() : 0;
  }

  private static String day(@Nullable LocalDate day) {
    return day == null ? "-infinity" : day.toString();
  }

  private static ChangedEvent event(Object[] row) {
    return new ChangedEvent((String) row[5], (Instant) row[4]);
  }

  private static FeedCursor place(Object[] row) {
    return row[3] == null
        ? new FeedCursor.Unchanged(
            new EventCursor(
                (LocalDate) row[2], (LocalDate) row[1], new EventId(Ids.hex((UUID) row[0]))))
        : new FeedCursor.Changed(((Number) row[3]).longValue());
  }
}
