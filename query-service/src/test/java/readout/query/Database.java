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
        .createNativeQuery(
            "truncate change, naming, appearance, mention_key, mention, event, article")
        .executeUpdate();
  }

  /** As an older version leaves the reports that it writes. */
  @Transactional
  public void forgetWhomReportsName() {
    for (String sql :
        new String[] {
          "update mention set appearances = null, day = null", "truncate naming, appearance"
        }) {
      entities.createNativeQuery(sql).executeUpdate();
    }
  }
}
