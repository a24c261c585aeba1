package readout.query.store.postgres;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import readout.query.Database;
import readout.query.store.EventStore;
import readout.query.store.FollowUpsContract;
import readout.stack.testing.KafkaResource;
import readout.stack.testing.PostgresqlResource;

/** The contract with PostgreSQL. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresqlResource.class)
class PostgresqlFollowUpsIT extends FollowUpsContract {

  @Inject EventStore store;
  @Inject Database database;

  @BeforeEach
  void clear() {
    database.clear();
  }

  @Override
  protected EventStore store() {
    return store;
  }
}
