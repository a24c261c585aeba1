package readout.query.store.postgres;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import javax.sql.DataSource;
import readout.query.config.QueryConfig;
import readout.query.store.EventStore;

/** The same database where nothing is kept in memory of what events are found by. */
@ApplicationScoped
public class Unindexed {

  private final EventLists lists;
  private final EventStore store;

  Unindexed(
      EntityManager entities, DataSource database, QueryConfig config, MeterRegistry metrics) {
    FollowedIndex never = new FollowedIndex(database, config, new SimpleMeterRegistry());
    this.lists = new EventLists(entities, new IndexedLists(database, never, new Stemming()));
    this.store = new PanacheEventStore(entities, lists, new KnownVersion(), config, metrics);
  }

  EventLists lists() {
    return lists;
  }

  public EventStore store() {
    return store;
  }
}
