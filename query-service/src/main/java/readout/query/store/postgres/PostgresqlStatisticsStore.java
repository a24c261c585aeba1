package readout.query.store.postgres;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import readout.query.event.EventType;
import readout.query.relation.CountryCount;
import readout.query.relation.EventCount;
import readout.query.relation.Lag;
import readout.query.relation.Period;
import readout.query.relation.SourceCount;
import readout.query.store.StatisticsStore;

/** Figures from what triggers of the database keep counted, see V10. */
@ApplicationScoped
class PostgresqlStatisticsStore implements StatisticsStore {

  private static final String OVERDUE = "overdue";

  private final EntityManager entities;

  PostgresqlStatisticsStore(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public List<EventCount> events(Period period, Set<EventType> types, @Nullable String country) {
    return rows(StatisticsQueries.events(period, types, country)).stream()
        .map(PostgresqlStatisticsStore::count)
        .toList();
  }

  private static EventCount count(Object[] row) {
    boolean overdue = row[2].equals(OVERDUE);
    return new EventCount(
        row[0] == null ? null : YearMonth.from((LocalDate) row[0]),
        EventType.parse((String) row[1]),
        overdue ? "scheduled" : (String) row[2],
        overdue,
        (Long) row[3]);
  }

  @Override
  public List<CountryCount> countries(Period period, Set<EventType> types, int limit) {
    return rows(StatisticsQueries.countries(period, types, limit)).stream()
        .map(row -> new CountryCount((String) row[0], (Long) row[1], (Long) row[2]))
        .toList();
  }

  @Override
  public List<SourceCount> sources(int limit) {
    return rows(StatisticsQueries.sources(limit)).stream()
        .map(row -> new SourceCount((String) row[0], (Long) row[1]))
        .toList();
  }

  @Override
  public Lag lag() {
    Object[] row = rows(StatisticsQueries.lag()).get(0);
    return new Lag((Long) row[0], (Long) row[1], (Double) row[2], (Double) row[3], (Double) row[4]);
  }

  private List<Object[]> rows(BoundQuery query) {
    return Reading.of(entities, () -> query.rows(entities));
  }
}
