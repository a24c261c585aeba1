package readout.query.store.postgres;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import readout.query.event.EventId;
import readout.query.store.DateTold;
import readout.query.store.EventHistories;

/** Histories by what is kept of events; quotes and all else stay in the database. */
@ApplicationScoped
class PostgresqlEventHistories implements EventHistories {

  private static final String DATES =
      """
      select event.id, entry ->> 'status', (
        select change ->> 'to' from json_array_elements(entry -> 'changed') as change
        where change ->> 'field' = 'date')
      from event cross join lateral json_array_elements(event.detail -> 'history')
        with ordinality as told (entry, place)
      where event.id = any(:ids) order by event.id, place
      """;

  private final EntityManager entities;

  PostgresqlEventHistories(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public Map<EventId, List<DateTold>> dates(Collection<EventId> events) {
    Map<EventId, List<DateTold>> dates = new HashMap<>();
    if (!events.isEmpty()) {
      for (Object[] row : rows(events)) {
        dates
            .computeIfAbsent(Ids.event((UUID) row[0]), absent -> new ArrayList<>())
            .add(new DateTold((String) row[1], (String) row[2]));
      }
    }
    return dates;
  }

  @SuppressWarnings("unchecked") // a native query's result is untyped
  private List<Object[]> rows(Collection<EventId> events) {
    try {
      return QuarkusTransaction.requiringNew()
          .call(
              () ->
                  entities
                      .createNativeQuery(DATES, Object[].class)
                      .setParameter("ids", events.stream().map(Ids::uuid).toArray(UUID[]::new))
                      .getResultList());
    } catch (RuntimeException failure) {
      throw DatabaseFaults.of(failure);
    }
  }
}
