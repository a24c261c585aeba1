package readout.query.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import readout.contracts.ArticleReference;
import readout.contracts.Extraction;
import readout.contracts.Outcome;
import readout.query.Database;
import readout.query.Extractions;
import readout.query.event.EventId;
import readout.query.event.EventType;
import readout.query.projection.Materialised;
import readout.stack.testing.KafkaResource;
import readout.stack.testing.PostgresqlResource;

/** The record in PostgreSQL, changed step by step, against one made of all articles at once. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresqlResource.class)
class OrderIT {

  private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
  private static final int ORDERS = 5;
  private static final int ALL = 10_000;
  private static final Pattern KEY = Pattern.compile("\"id\":\"(\\w+)\",\"type\":\"(\\w+)\"");

  @Inject EventStore store;
  @Inject Database database;

  private final long seed = new Random().nextLong();
  private final Random random = new Random(seed);
  private final List<Extraction> news = RandomNews.of(60, seed);

  @BeforeEach
  void clear() {
    database.clear();
    System.out.println("seed " + seed);
  }

  @Test
  void inWhateverOrderArticlesComeTheRecordIsTheSame() {
    Map<String, Object> expected = anew(news);
    assertThat(expected).hasSizeGreaterThan(20);
    for (int order = 0; order < ORDERS; order++) {
      database.clear();
      List<Extraction> shuffled = new ArrayList<>(news);
      Collections.shuffle(shuffled, random);
      while (!shuffled.isEmpty()) {
        int count = order == 0 ? 1 : 1 + random.nextInt(shuffled.size());
        put(shuffled.subList(0, count));
        shuffled.subList(0, count).clear();
      }

      assertThat(record(store)).as("seed %d order %d", seed, order).isEqualTo(expected);
    }
  }

  @Test
  void aWithdrawnArticleLeavesNothingAndIsBackWhenItComesAgain() {
    put(news);
    Map<String, Object> all = anew(news);
    List<Extraction> order = new ArrayList<>(news);
    Collections.shuffle(order, random);
    for (Extraction each : order.subList(0, 20)) {
      put(List.of(Extraction.unread(revision(each, 2), each.extractor(), Outcome.WITHDRAWN)));

      List<Extraction> others = new ArrayList<>(news);
      others.remove(each);
      assertThat(record(store)).as("seed %d without %s", seed, each).isEqualTo(anew(others));

      put(List.of(of(revision(each, 3), each)));
      assertThat(record(store)).as("seed %d again %s", seed, each).isEqualTo(all);
    }
  }

  private static Extraction of(ArticleReference article, Extraction what) {
    return Extraction.of(article, Extractions.EXTRACTOR, what.meetings(), what.agreements());
  }

  private static ArticleReference revision(Extraction extraction, long revision) {
    ArticleReference article = extraction.article();
    return new ArticleReference(
        article.id(),
        article.uri(),
        article.version(),
        revision,
        article.source(),
        article.headline(),
        article.published(),
        article.language(),
        article.url());
  }

  private static Map<String, Object> anew(Collection<Extraction> extractions) {
    InMemoryEventStore anew = new InMemoryEventStore();
    anew.replace(extractions.stream().map(Materialised::of).toList(), NOW);
    return record(anew);
  }

  private void put(Collection<Extraction> extractions) {
    store.replace(extractions.stream().map(Materialised::of).toList(), NOW);
  }

  /** What is answered for each event, in the list and alone. */
  private static Map<String, Object> record(EventStore of) {
    Map<String, Object> record = new TreeMap<>();
    for (String item : of.events(Filters.all(), ALL, null).items()) {
      Matcher key = KEY.matcher(item);
      assertThat(key.find()).isTrue();
      EventType type = EventType.valueOf(key.group(2).toUpperCase(java.util.Locale.ROOT));
      record.put(item, of.event(type, new EventId(key.group(1))));
    }
    return record;
  }
}
