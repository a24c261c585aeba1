package readout.query.store.postgres;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import readout.query.event.EventId;
import readout.query.store.EventCursor;
import readout.query.store.EventFilter;
import readout.query.store.EventOrder;
import readout.query.store.EventPage;

/** Lists of events: by the index in memory where it can tell, else by the database's own. */
@ApplicationScoped
class EventLists {

  private final EntityManager entities;
  private final IndexedLists indexed;

  EventLists(EntityManager entities, IndexedLists indexed) {
    this.entities = entities;
    this.indexed = indexed;
  }

  EventPage events(EventFilter filter, EventOrder order, int limit, @Nullable EventCursor after) {
    Optional<EventPage> page = indexed.events(filter, order, limit, after);
    return page.orElseGet(() -> asked(filter, order, limit, after));
  }

  private EventPage asked(
      EventFilter filter, EventOrder order, int limit, @Nullable EventCursor after) {
    EventListQuery query = EventListQuery.of(filter, order, after);
    List<Object[]> rows = rows(query, limit + 1);
    List<String> items = rows.stream().limit(limit).map(row -> (String) row[3]).toList();
    return new EventPage(items, rows.size() <= limit ? null : position(rows.get(limit - 1)));
  }

  private List<Object[]> rows(EventListQuery query, int most) {
    try {
      return QuarkusTransaction.requiringNew().call(() -> rowsNow(query, most));
    } catch (RuntimeException failure) {
      throw DatabaseFaults.of(failure);
    }
  }

  @SuppressWarnings("unchecked") // a native query's result is untyped
  private List<Object[]> rowsNow(EventListQuery query, int most) {
    Query statement = entities.createNativeQuery(query.sql(most), Object[].class);
    query.values().forEach(statement::setParameter);
    return statement.getResultList();
  }

  private static EventCursor position(Object[] row) {
    return new EventCursor(
        (LocalDate) row[2], (LocalDate) row[1], new EventId(Ids.hex((UUID) row[0])));
  }
}
