package readout.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;

/** The database, for tests that need it empty. */
@ApplicationScoped
public class Database {

  /** Children first. */
  private static final List<String> TABLES =
      List.of(
          "change",
          "mention_key",
          "mention",
          "naming",
          "appearance",
          "event",
          "former_event",
          "article");

  /** That of the service's writers. */
  private static final long LOCK = 0x7265_6164_6f75_7431L;

  private final EntityManager entities;

  Database(EntityManager entities) {
    this.entities = entities;
  }

  /** In its turn, and without locks on tables: plans that become overdue are written any time. */
  @Transactional
  public void clear() {
    entities
        .createNativeQuery("select 1 from (select pg_advisory_xact_lock(:lock)) as locked")
        .setParameter("lock", LOCK)
        .getSingleResult();
    run("update publication set forgotten = 0");
    TABLES.forEach(table -> run("delete from " + table));
  }

  /** As when they are older than changes are kept. */
  @Transactional
  public void forgetAllChanges() {
    run("update publication set forgotten = (select max(number) from change)");
    run("delete from change");
  }

  /** As an older version leaves the reports that it writes. */
  @Transactional
  public void forgetWhomReportsName() {
    run("update mention set appearances = null, day = null");
    run("delete from naming");
    run("delete from appearance");
  }

  /** As an older version leaves the events that it writes. */
  @Transactional
  public void forgetLinks() {
    run("update event set follows = null, settled = null");
  }

  /** As an older version leaves the events that it writes. */
  @Transactional
  public void forgetLabels() {
    run("update event set terms = null, labels = null, text = null, searched = null");
  }

  /** How many agreements follow up one. */
  @Transactional
  public long links() {
    return (Long)
        entities
            .createNativeQuery("select count(*) from event where follows is not null", Long.class)
            .getSingleResult();
  }

  private void run(String sql) {
    entities.createNativeQuery(sql).executeUpdate();
  }
}
