package readout.query.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static readout.query.Extractions.meeting;
import static readout.query.Extractions.of;
import static readout.query.Extractions.person;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import readout.contracts.Extraction;
import readout.contracts.MentionId;
import readout.contracts.Outcome;
import readout.query.Database;
import readout.query.Extractions;
import readout.query.event.EventId;
import readout.query.projection.Materialised;
import readout.query.store.Change;
import readout.query.store.ChangedEvent;
import readout.query.store.EventFeed;
import readout.query.store.EventFilter;
import readout.query.store.EventStore;
import readout.query.store.FeedCursor;
import readout.query.store.FeedPage;
import readout.query.store.Filters;
import readout.stack.testing.KafkaResource;
import readout.stack.testing.PostgresqlResource;

/** The order of feeds, by what the list of changes says of it. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresqlResource.class)
class PostgresqlEventFeedIT {

  /** Not so long ago that the changes are forgotten meanwhile. */
  private static final Instant START =
      Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofHours(2));

  private static final int EVENTS = 30;

  @Inject EventStore store;
  @Inject EventFeed feed;
  @Inject Database database;
  @Inject EntityManager entities;

  /** Each meeting once, then some of them again. */
  @BeforeEach
  void fill() {
    database.clear();
    for (int n = 0; n < EVENTS; n++) {
      put(n, 1, n);
    }
    Random random = new Random(7);
    for (int n = 0; n < EVENTS; n++) {
      put(random.nextInt(EVENTS), n + 2, EVENTS + n);
    }
    store.replace(
        List.of(
            Materialised.of(
                Extraction.unread(
                    Extractions.article("a3", 99), Extractions.EXTRACTOR, Outcome.WITHDRAWN))),
        START.plusSeconds(1000));
  }

  private void put(int number, int revision, int second) {
    store.replace(
        List.of(
            Materialised.of(
                of(
                    "a" + number,
                    revision,
                    meeting(
                        "m",
                        LocalDate.of(2020, 1, 1).plusDays(10L * number + revision % 3).toString(),
                        person("Ana P" + (1000 + number), number % 2 == 0 ? "ES" : "SE"),
                        person("Bo R" + revision, "KR"))))),
        START.plusSeconds(second));
  }

  private Map<String, Instant> lastChanges() {
    Map<String, Instant> last = new LinkedHashMap<>();
    for (Change change : store.changes(0, 10_000)) {
      last.remove(change.event().value());
      if (change.item() != null) {
        last.put(change.event().value(), change.at());
      }
    }
    return last;
  }

  /** Each page is the same whether changes are looked up or read backwards. */
  private List<String> walk(EventFilter filter, int limit) {
    EventFeed backwards = new PostgresqlEventFeed(entities, 0);
    List<String> seen = new ArrayList<>();
    FeedCursor next = null;
    do {
      FeedPage page = feed.changedFirst(filter, limit, next);
      assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
      assertThat(backwards.changedFirst(filter, limit, next)).isEqualTo(page);
      page.items().forEach(event -> seen.add(id(event)));
      next = page.next();
    } while (next != null);
    return seen;
  }

  private static String id(ChangedEvent event) {
    return id(event.item());
  }

  private static String id(String item) {
    return JsonPath.from(item).getString("id");
  }

  private void forgetUpTo(long number) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              entities
                  .createNativeQuery("update publication set forgotten = :number")
                  .setParameter("number", number)
                  .executeUpdate();
              entities
                  .createNativeQuery("delete from change where number <= :number")
                  .setParameter("number", number)
                  .executeUpdate();
            });
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 29, 500})
  void itIsThatOfTheLastChangesBackwards(int limit) {
    List<String> expected = new ArrayList<>(lastChanges().keySet());
    Collections.reverse(expected);

    assertThat(walk(Filters.all(), limit)).isEqualTo(expected).hasSize(EVENTS - 1);
  }

  @Test
  void eachEventIsAsOfItsLastChange() {
    Map<String, Instant> changes = lastChanges();

    assertThat(feed.changedFirst(Filters.all(), 500, null).items())
        .allSatisfy(event -> assertThat(event.changed()).isEqualTo(changes.get(id(event))));
  }

  @Test
  void aFilterLeavesTheOrderAsItIs() {
    List<String> all = walk(Filters.all(), 500);
    EventFilter spanish = Filters.countries("ES");
    List<String> listed = new ArrayList<>();
    store.events(spanish, 500, null).items().forEach(item -> listed.add(id(item)));

    assertThat(walk(spanish, 4))
        .isEqualTo(all.stream().filter(listed::contains).toList())
        .hasSize(listed.size());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 29, 500})
  void whoseChangesAreForgottenFollowNewestFirst(int limit) {
    List<Change> changes = store.changes(0, 10_000);
    long border = changes.get(changes.size() - 12).number();
    List<String> before = new ArrayList<>(lastChanges().keySet());

    forgetUpTo(border);

    List<String> kept = new ArrayList<>(lastChanges().keySet());
    Collections.reverse(kept);
    List<String> expected = new ArrayList<>(kept);
    store.events(Filters.all(), 500, null).items().stream()
        .map(PostgresqlEventFeedIT::id)
        .filter(id -> !kept.contains(id))
        .forEach(expected::add);
    assertThat(kept).hasSizeBetween(1, 12);
    assertThat(walk(Filters.all(), limit))
        .isEqualTo(expected)
        .containsExactlyInAnyOrderElementsOf(before);
  }

  @Test
  void withoutAKeptChangeTheTimeIsThatOfTheLastArticle() {
    Map<String, Instant> changes = lastChanges();
    forgetUpTo(store.keptChanges().latest());

    assertThat(feed.changedFirst(Filters.all(), 500, null).items())
        .hasSize(EVENTS - 1)
        .allSatisfy(event -> assertThat(event.changed()).isEqualTo(changes.get(id(event))));
  }

  @Test
  void whatChangesWhileItIsReadTakesNothingAway() {
    List<String> before = walk(Filters.all(), 500);
    FeedPage first = feed.changedFirst(Filters.all(), 10, null);
    put(5, 90, 2000);
    put(200, 1, 2001);

    List<String> seen = new ArrayList<>();
    first.items().forEach(event -> seen.add(id(event)));
    FeedCursor next = first.next();
    while (next != null) {
      FeedPage page = feed.changedFirst(Filters.all(), 10, next);
      page.items().forEach(event -> seen.add(id(event)));
      next = page.next();
    }

    String changed = EventId.of(Extractions.id("a5"), new MentionId("m")).value();
    assertThat(seen).doesNotHaveDuplicates();
    assertThat(seen).containsAll(before.stream().filter(id -> !id.equals(changed)).toList());
    assertThat(walk(Filters.all(), 10).subList(0, 2)).contains(changed);
  }
}
