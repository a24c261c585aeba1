package readout.query.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static readout.query.Extractions.meeting;
import static readout.query.Extractions.of;
import static readout.query.Extractions.person;
import static readout.query.Extractions.withdrawn;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import readout.contracts.Extraction;
import readout.contracts.Participant;
import readout.query.Database;
import readout.query.Statements;
import readout.query.index.EventIndex;
import readout.query.projection.Materialised;
import readout.query.store.EventOrder;
import readout.query.store.EventPage;
import readout.query.store.EventStore;
import readout.query.store.Filters;
import readout.stack.testing.KafkaResource;
import readout.stack.testing.PostgresqlResource;

/** The index beside the database: lists come from it, and never say less than the database. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresqlResource.class)
class FollowedIndexIT {

  private static final Participant CHO = person("Cho Tae-yul", "KR");

  @Inject EventStore store;
  @Inject EventLists lists;
  @Inject FollowedIndex index;
  @Inject AnotherReplica another;
  @Inject Unindexed unindexed;
  @Inject Database database;
  @Inject EntityManager entities;

  @BeforeEach
  void fill() {
    database.clear();
    await().until(() -> index.filled().isPresent());
    put(store, of("a", 1, meeting("m1", "2026-01-02", CHO)));
  }

  @Test
  void aListIsFoundInTheIndex() {
    Statements.forget();

    assertThat(items()).hasSize(1);

    assertThat(Statements.seen()).noneMatch(sql -> sql.contains("from event"));
  }

  @Test
  void whatAnyReplicaHasCommittedIsInTheNextList() {
    for (int i = 0; i < 50; i++) {
      EventStore writer = i % 2 == 0 ? store : another.store();
      put(writer, of("b" + i, 1, meeting("m1", "2026-01-03", person("Ana Bo" + i, "FR"))));
      assertThat(items()).hasSize(2 + i);
    }
    put(another.store(), withdrawn("b0", 2));
    assertThat(items()).hasSize(50);
  }

  @Test
  void anIndexThatMissedSomeOfTheLogIsFilledAnew() {
    EventIndex before = index.filled().orElseThrow();
    run("delete from event_log");
    run("insert into event_log (events) values ('{}')");

    assertThat(items()).hasSize(1);

    await().until(() -> index.filled().filter(now -> now != before).isPresent());
    assertThat(items()).hasSize(1);
  }

  /** As a trigger has it when the table is emptied at once. */
  @Test
  void whereTheLogDoesNotTellWhichEventsAllAreReadAnew() {
    EventIndex before = index.filled().orElseThrow();
    run("insert into event_log (events) values (null)");

    assertThat(items()).hasSize(1);

    await().until(() -> index.filled().filter(now -> now != before).isPresent());
    assertThat(items()).hasSize(1);
  }

  @Test
  void aListIsThereWhileTheIndexIsNot() {
    assertThat(unindexed.lists().events(Filters.all(), EventOrder.NEWEST_FIRST, 10, null).items())
        .hasSize(1);
  }

  private static void put(EventStore store, Extraction extraction) {
    store.replace(List.of(Materialised.of(extraction)), Instant.EPOCH);
  }

  private List<String> items() {
    EventPage page = lists.events(Filters.all(), EventOrder.NEWEST_FIRST, 100, null);
    assertThat(page.next()).isNull();
    return page.items();
  }

  private void run(String sql) {
    QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(sql).executeUpdate());
  }
}
