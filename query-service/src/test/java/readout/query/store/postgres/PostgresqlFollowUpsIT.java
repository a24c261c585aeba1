package readout.query.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import readout.query.Database;
import readout.query.store.EventStore;
import readout.query.store.Filters;
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

  @Test
  void whatAnOlderVersionWroteIsLinkedAgain() throws Exception {
    theOrderOfArrivalDoesNotMatter();
    List<String> linked = store.events(Filters.all(), 10, null).items();
    long latest = store.keptChanges().latest();
    database.forgetLinks();

    assertThat(store.renew(Instant.parse("2026-02-01T00:00:00Z"))).isEqualTo(3);
    assertThat(store.renew(Instant.parse("2026-02-01T00:00:00Z"))).isZero();

    assertThat(store.events(Filters.all(), 10, null).items()).isEqualTo(linked);
    assertThat(database.links()).isEqualTo(2);
    assertThat(store.keptChanges().latest()).isEqualTo(latest);
  }
}
