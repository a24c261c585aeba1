package readout.query.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static readout.query.Extractions.meeting;
import static readout.query.Extractions.of;
import static readout.query.Extractions.person;
import static readout.query.Extractions.withdrawn;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import readout.contracts.Extraction;
import readout.query.Database;
import readout.query.projection.Materialised;
import readout.query.store.EventCursor;
import readout.query.store.EventOrder;
import readout.query.store.EventPage;
import readout.query.store.EventStore;
import readout.query.store.Filters;
import readout.stack.testing.KafkaResource;
import readout.stack.testing.PostgresqlResource;

/** Lists that are paged through while events come and go all the time. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresqlResource.class)
class CursorsIT {

  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final int STAYING = 60;
  private static final int PAGE = 4;
  private static final int TIMES = 15;
  private static final Pattern ID = Pattern.compile("^\\{\"id\":\"([0-9a-f]{32})\"");

  @Inject EventStore store;
  @Inject AnotherReplica another;
  @Inject Unindexed unindexed;
  @Inject Database database;

  @BeforeEach
  void fill() {
    database.clear();
    for (int i = 0; i < STAYING; i++) {
      put(store, extraction("stays" + i, 1, i));
    }
  }

  @ParameterizedTest
  @EnumSource
  void nothingIsSeenTwiceAndNothingThatStayedIsMissed(EventOrder order) throws Exception {
    List<String> staying = pages(store, order);
    assertThat(staying).hasSize(STAYING).doesNotHaveDuplicates();
    AtomicBoolean done = new AtomicBoolean();
    AtomicInteger written = new AtomicInteger();
    CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> write(done, written));

    try {
      for (int i = 0; i < TIMES || (written.get() <= TIMES && !writing.isDone()); i++) {
        assertThat(pages(store, order)).doesNotHaveDuplicates().containsSubsequence(staying);
        assertThat(pages(unindexed.store(), order))
            .doesNotHaveDuplicates()
            .containsSubsequence(staying);
      }
    } finally {
      done.set(true);
    }
    writing.get();
    assertThat(written.get()).isGreaterThan(TIMES);
  }

  /** By either replica: new ones and corrections of their words, and withdrawals. */
  private void write(AtomicBoolean done, AtomicInteger written) {
    Random random = new Random();
    while (!done.get()) {
      EventStore writer = random.nextBoolean() ? store : another.store();
      String name = "passes" + random.nextInt(30);
      int day = Math.floorMod(name.hashCode(), STAYING);
      int revision = written.get() + 1;
      put(
          writer,
          random.nextInt(3) == 0 ? withdrawn(name, revision) : extraction(name, revision, day));
      written.incrementAndGet();
    }
  }

  private static Extraction extraction(String name, int revision, int day) {
    return of(
        name, revision, meeting("m1", FIRST.plusDays(day).toString(), person("Ana " + name, "FR")));
  }

  private static void put(EventStore store, Extraction extraction) {
    store.replace(List.of(Materialised.of(extraction)), Instant.EPOCH);
  }

  private static List<String> pages(EventStore store, EventOrder order) {
    List<String> ids = new ArrayList<>();
    @Nullable EventCursor after = null;
    do {
      EventPage page = store.events(Filters.all(), order, PAGE, after);
      page.items().stream().map(CursorsIT::id).forEach(ids::add);
      after = page.next();
    } while (after != null);
    return ids;
  }

  private static String id(String item) {
    Matcher id = ID.matcher(item);
    assertThat(id.find()).as(item).isTrue();
    return id.group(1);
  }
}
