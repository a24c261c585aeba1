package readout.query.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import readout.contracts.Extraction;
import readout.query.Database;
import readout.query.Extractions;
import readout.query.projection.Materialised;
import readout.query.store.CountedMeetingsContract;
import readout.query.store.EntityStore;
import readout.query.store.EventStore;
import readout.query.store.RandomNews;
import readout.query.store.RandomTiesContract;
import readout.query.store.RelationStore;
import readout.query.store.StatisticsStore;
import readout.query.store.StatisticsStoreContract;
import readout.query.store.ThoseWhoMetContract;
import readout.stack.testing.KafkaResource;
import readout.stack.testing.PostgresqlResource;

/** The contracts with PostgreSQL. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresqlResource.class)
class PostgresqlRelationStoreIT {

  @Inject EventStore events;
  @Inject EntityStore entities;
  @Inject RelationStore relations;
  @Inject StatisticsStore statistics;
  @Inject Database database;
  @Inject EntityManager manager;

  @BeforeEach
  void clear() {
    database.clear();
  }

  @Nested
  class CountedMeetings extends CountedMeetingsContract {
    @Override
    protected EventStore events() {
      return events;
    }

    @Override
    protected EntityStore entities() {
      return entities;
    }

    @Override
    protected RelationStore relations() {
      return relations;
    }
  }

  @Nested
  class ThoseWhoMet extends ThoseWhoMetContract {
    @Override
    protected EventStore events() {
      return events;
    }

    @Override
    protected EntityStore entities() {
      return entities;
    }

    @Override
    protected RelationStore relations() {
      return relations;
    }
  }

  @Nested
  class RandomTies extends RandomTiesContract {
    @Override
    protected EventStore events() {
      return events;
    }

    @Override
    protected EntityStore entities() {
      return entities;
    }

    @Override
    protected RelationStore relations() {
      return relations;
    }
  }

  @Nested
  class Statistics extends StatisticsStoreContract {
    @Override
    protected EventStore events() {
      return events;
    }

    @Override
    protected StatisticsStore statistics() {
      return statistics;
    }
  }

  /** Whatever came, changed, merged, parted and went. */
  @Test
  void theTalliesAreWhatAFreshCountGives() {
    long seed = System.nanoTime();
    List<Extraction> news = RandomNews.of(80, seed);
    for (int from = 0; from < news.size(); from += 8) {
      put(news.subList(from, from + 8));
    }
    put(
        news.subList(0, 30).stream()
            .map(each -> Extractions.withdrawn(each.article().uri(), 2))
            .toList());
    events.renew(Instant.parse("2026-01-22T12:00:00Z"));

    for (Recount each : Recount.values()) {
      assertThat(rows(each.kept())).as("seed %d, %s", seed, each).isEqualTo(rows(each.anew()));
      assertThat(rows(each.kept())).as("%s", each).isNotEmpty();
    }
    database.clear();
    for (Recount each : Recount.values()) {
      assertThat(rows(each.kept())).as("nothing left of %s", each).isEmpty();
    }
  }

  private void put(List<Extraction> extractions) {
    events.replace(
        extractions.stream().map(Materialised::of).toList(), Instant.parse("2026-01-20T12:00:00Z"));
  }

  private List<?> rows(String sql) {
    return QuarkusTransaction.requiringNew()
        .call(() -> manager.createNativeQuery(sql, String.class).getResultList());
  }
}
