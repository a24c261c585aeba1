package readout.query.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static readout.query.Extractions.article;
import static readout.query.Extractions.meeting;
import static readout.query.Extractions.of;
import static readout.query.Extractions.person;
import static readout.query.Extractions.withdrawn;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import readout.contracts.Extraction;
import readout.contracts.MeetingStatus;
import readout.contracts.Participant;
import readout.query.Database;
import readout.query.config.QueryConfig;
import readout.query.projection.Materialised;
import readout.query.store.CombinedFiltersContract;
import readout.query.store.ConcurrentWritersContract;
import readout.query.store.EventChangesContract;
import readout.query.store.EventStore;
import readout.query.store.FilteredEventsContract;
import readout.query.store.Filters;
import readout.query.store.InMemoryEventStore;
import readout.query.store.ListedEventsContract;
import readout.query.store.MergedEventsContract;
import readout.query.store.RandomNews;
import readout.query.store.RereadArticlesContract;
import readout.query.store.StoredArticlesContract;
import readout.stack.testing.KafkaResource;
import readout.stack.testing.PostgresqlResource;

/** The contracts with PostgreSQL. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresqlResource.class)
class PanacheEventStoreIT {

  private static final Participant CHO = person("Cho Tae-yul", "KR");
  private static final Participant RUBIO = person("Marco Rubio", "US");
  private static final Pattern MENTION = Pattern.compile("\"mention\":\"([^\"]*)\"");

  @Inject EventStore store;
  @Inject Database database;
  @Inject EntityManager entities;
  @Inject EventLists lists;
  @Inject Unindexed unindexed;
  @Inject QueryConfig config;
  @Inject MeterRegistry metrics;

  @BeforeEach
  void clear() {
    database.clear();
  }

  @Nested
  class StoredArticles extends StoredArticlesContract {
    @Override
    protected EventStore store() {
      return store;
    }
  }

  @Nested
  class RereadArticles extends RereadArticlesContract {
    @Override
    protected EventStore store() {
      return store;
    }
  }

  @Nested
  class ListedEvents extends ListedEventsContract {
    @Override
    protected EventStore store() {
      return store;
    }
  }

  @Nested
  class FilteredEvents extends FilteredEventsContract {
    @Override
    protected EventStore store() {
      return store;
    }
  }

  @Nested
  class CombinedFilters extends CombinedFiltersContract {
    @Override
    protected EventStore store() {
      return store;
    }
  }

  @Nested
  class ListedEventsWithoutIndex extends ListedEventsContract {
    @Override
    protected EventStore store() {
      return unindexed.store();
    }
  }

  @Nested
  class FilteredEventsWithoutIndex extends FilteredEventsContract {
    @Override
    protected EventStore store() {
      return unindexed.store();
    }
  }

  @Nested
  class CombinedFiltersWithoutIndex extends CombinedFiltersContract {
    @Override
    protected EventStore store() {
      return unindexed.store();
    }
  }

  @Nested
  class MergedEvents extends MergedEventsContract {
    @Override
    protected EventStore store() {
      return store;
    }
  }

  @Nested
  class EventChanges extends EventChangesContract {
    @Override
    protected EventStore store() {
      return store;
    }
  }

  @Nested
  class ConcurrentWriters extends ConcurrentWritersContract {
    @Override
    protected EventStore store() {
      return store;
    }
  }

  /** Each remembers what it has read; what the other has written since must count. */
  @Test
  void whatAnotherReplicaWroteCounts() {
    EventStore other = new PanacheEventStore(entities, lists, new KnownVersion(), config, metrics);
    put(store, of("a", 1, meeting("m1", "2026-01-23", CHO, RUBIO)));
    put(store, of("b", 1, meeting("m2", "2026-01-23", CHO, RUBIO)));
    assertThat(events()).containsExactly("m1 m2");

    put(other, of("a", 2, meeting("m1", "2026-02-10", CHO, RUBIO)));
    assertThat(events()).containsExactlyInAnyOrder("m1", "m2");
    put(store, of("c", 1, meeting("m3", "2026-02-10", CHO, RUBIO)));
    assertThat(events()).containsExactlyInAnyOrder("m1 m3", "m2");

    put(store, of("a", 3, meeting("m1", "2026-01-23", CHO, RUBIO)));
    put(other, of("d", 1, meeting("m4", "2026-01-23", CHO, RUBIO)));
    assertThat(events()).containsExactlyInAnyOrder("m1 m2 m4", "m3");
  }

  /** Each catches up with the other, and works on with what it has worked out before. */
  @Test
  void replicasThatTakeTurnsMakeTheRecordThatOneWould() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    List<EventStore> replicas =
        List.of(store, new PanacheEventStore(entities, lists, new KnownVersion(), config, metrics));
    List<Extraction> news = new ArrayList<>(RandomNews.of(60, seed));
    for (Extraction each : RandomNews.of(60, seed).subList(0, 15)) {
      news.add(withdrawn(each.article().uri(), each.article().revision() + 1));
    }
    InMemoryEventStore one = new InMemoryEventStore();
    for (Extraction each : news) {
      put(replicas.get(random.nextInt(2)), each);
      put(one, each);
    }

    assertThat(store.events(Filters.all(), 1_000, null).items())
        .as("seed %d", seed)
        .isEqualTo(one.events(Filters.all(), 1_000, null).items());
  }

  /** One that can mean too many is in no event with others; the one that had its id goes on. */
  @Test
  void theEventThatAReportLeavesIsThereWithoutIt() {
    Extraction vague =
        of(
            article("vague", 1, "The Test Post", "2026-01-23T01:00:00Z"),
            meeting("v", MeetingStatus.HELD, null, CHO, RUBIO));
    put(store, vague);
    put(store, sameDay(64));
    assertThat(events()).containsExactly("m ".repeat(64) + "v");

    put(store, of("other", 1, meeting("o", "2026-01-21", CHO, RUBIO)));
    assertThat(events()).containsExactlyInAnyOrder("m ".repeat(64).strip(), "o", "v");

    put(store, withdrawn("other", 2));
    assertThat(events()).containsExactly("m ".repeat(64) + "v");
  }

  private static Extraction[] sameDay(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> of("n" + i, 1, meeting("m", "2026-01-23", CHO, RUBIO)))
        .toArray(Extraction[]::new);
  }

  private static void put(EventStore store, Extraction... extractions) {
    store.replace(Stream.of(extractions).map(Materialised::of).toList(), Instant.EPOCH);
  }

  /** The ids of each event's mentions. */
  private List<String> events() {
    return store.events(Filters.all(), 10, null).items().stream()
        .map(
            item ->
                MENTION
                    .matcher(item.substring(item.indexOf("\"mentions\"")))
                    .results()
                    .map(found -> found.group(1))
                    .sorted()
                    .collect(Collectors.joining(" ")))
        .toList();
  }
}
