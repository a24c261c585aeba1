package readout.query.store.postgres;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import readout.query.config.QueryConfig;
import readout.query.store.EventStore;

/** Writes to the same database; the replica under test hears of it as of any other one. */
@ApplicationScoped
public class AnotherReplica {

  private static final String KILL =
      """
      select count(pg_terminate_backend(pid)) from pg_stat_activity
      where application_name = '%s' and datname = current_database()
      """
          .formatted(VersionListener.APPLICATION);

  private final EntityManager entities;
  private final EventStore store;

  AnotherReplica(
      EntityManager entities, EventLists lists, QueryConfig config, MeterRegistry metrics) {
    this.entities = entities;
    this.store = new PanacheEventStore(entities, lists, new KnownVersion(), config, metrics);
  }

  public EventStore store() {
    return store;
  }

  /** How many connections were listening. */
  public long killListeners() {
    return QuarkusTransaction.requiringNew()
        .call(() -> (Long) entities.createNativeQuery(KILL, Long.class).getSingleResult());
  }
}
