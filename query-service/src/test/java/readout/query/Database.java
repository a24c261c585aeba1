package readout.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** The database, for tests that need it empty. */
@ApplicationScoped
public class Database {

  private final EntityManager entities;

  Database(EntityManager entities) {
    this.entities = entities;
  }

  @Transactional
  public void clear() {
    entities
        .createNativeQuery("truncate change, mention_key, mention, event, article")
        .executeUpdate();
    entities.createNativeQuery("update publication set forgotten = 0").executeUpdate();
  }
}
