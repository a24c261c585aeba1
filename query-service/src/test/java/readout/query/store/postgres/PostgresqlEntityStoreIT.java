package readout.query.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static readout.query.Extractions.meeting;
import static readout.query.Extractions.of;
import static readout.query.Extractions.person;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import readout.contracts.Extraction;
import readout.query.Database;
import readout.query.entity.Listing;
import readout.query.projection.Materialised;
import readout.query.store.ArticleEvents;
import readout.query.store.EntityStore;
import readout.query.store.EntityStoreContract;
import readout.query.store.EventStore;
import readout.stack.testing.KafkaResource;
import readout.stack.testing.PostgresqlResource;

/** The contract with PostgreSQL. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresqlResource.class)
class PostgresqlEntityStoreIT extends EntityStoreContract {

  @Inject EventStore events;
  @Inject EntityStore entities;
  @Inject Database database;

  @BeforeEach
  void clear() {
    database.clear();
  }

  @Override
  protected EventStore events() {
    return events;
  }

  @Override
  protected EntityStore entities() {
    return entities;
  }

  @Test
  void whatAnOlderVersionWroteDuringAnUpgradeIsMergedAnew() {
    Extraction extraction = of("a", 1, meeting("m", "2025-01-01", person("Cho Hyun", "KR")));
    List<ArticleEvents> articles = List.of(Materialised.of(extraction));
    events.replace(articles, Instant.EPOCH);
    Listing.Page before = entities.people(null, 10, null);
    assertThat(events.unmerged(10)).isEmpty();

    database.forgetWhomReportsName();

    assertThat(entities.people(null, 10, null).people()).isEmpty();
    assertThat(events.unmerged(10)).hasSize(1);
    events.merge(articles, Instant.EPOCH);
    assertThat(events.unmerged(10)).isEmpty();
    assertThat(entities.people(null, 10, null)).isEqualTo(before);
  }
}
