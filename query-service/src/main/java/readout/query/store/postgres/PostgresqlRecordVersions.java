package readout.query.store.postgres;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import readout.query.store.RecordVersions;

/** The version as this replica knows it, or else as PostgreSQL has it. */
@ApplicationScoped
class PostgresqlRecordVersions implements RecordVersions {

  private final EntityManager entities;
  private final KnownVersion version;

  PostgresqlRecordVersions(EntityManager entities, KnownVersion version) {
    this.entities = entities;
    this.version = version;
  }

  @Override
  public Optional<String> known() {
    return version.known().map(Version::text);
  }

  @Override
  public String current() {
    return known().orElseGet(this::ask);
  }

  private String ask() {
    try {
      return QuarkusTransaction.requiringNew().call(() -> VersionRows.current(entities)).text();
    } catch (RuntimeException failure) {
      throw DatabaseFaults.of(failure);
    }
  }
}
