package readout.query.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static readout.query.Extractions.article;
import static readout.query.Extractions.meeting;
import static readout.query.Extractions.of;
import static readout.query.Extractions.person;
import static readout.query.Extractions.withdrawn;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import readout.contracts.Extraction;
import readout.query.event.EventType;
import readout.query.projection.Materialised;
import readout.query.relation.CountryCount;
import readout.query.relation.Lag;
import readout.query.relation.Period;
import readout.query.relation.SourceCount;

/** What every store of figures tells of what a store of events keeps. */
public abstract class StatisticsStoreContract {

  private static final Instant NOW = Instant.parse("2026-02-01T00:00:00Z");
  private static final int ALL = 500;
  private static final Set<EventType> BOTH = EnumSet.allOf(EventType.class);
  private static final List<Period> PERIODS =
      List.of(
          Period.ALWAYS,
          period("2026-01-21", "2026-01-22"),
          period("2026-01-22", null),
          period(null, "2026-01-21"),
          period("2026-01-01", "2026-01-31"),
          period("2025-12-15", "2026-02-15"));

  protected abstract EventStore events();

  protected abstract StatisticsStore statistics();

  @Test
  void whateverHappensTheFiguresAreThoseOfTheEventsThatThereAre() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    InMemoryEventStore expected = new InMemoryEventStore();
    StatisticsStore anew = new InMemoryStatisticsStore(expected);
    List<Extraction> news = new ArrayList<>(RandomNews.of(50, seed));
    for (int number = 0; number < 15; number++) {
      news.add(withdrawn("news:" + random.nextInt(50), 2 + number));
    }
    for (Extraction each : news) {
      List<ArticleEvents> articles = List.of(Materialised.of(each));
      events().replace(articles, NOW);
      expected.replace(articles, NOW);
    }

    for (Period period : PERIODS) {
      for (Set<EventType> types : List.of(BOTH, Set.of(EventType.MEETING))) {
        for (String country : new String[] {null, "KR", "ES"}) {
          assertThat(statistics().events(period, types, country))
              .as("seed %d %s %s", seed, period, country)
              .containsExactlyInAnyOrderElementsOf(anew.events(period, types, country));
        }
        assertThat(statistics().countries(period, types, ALL))
            .as("seed %d %s", seed, period)
            .isEqualTo(anew.countries(period, types, ALL));
      }
    }
    assertThat(statistics().countries(Period.ALWAYS, BOTH, 1))
        .isEqualTo(anew.countries(Period.ALWAYS, BOTH, 1))
        .hasSize(1);
    assertThat(statistics().sources(ALL)).isNotEmpty().isEqualTo(anew.sources(ALL));
  }

  @Test
  void articlesCountForTheirPublisherWhileTheyTellOfEvents() {
    put(told("a", 1, "Post", "2026-01-31T23:00:00Z"), NOW);
    put(told("b", 1, "Post", "2026-01-31T23:00:00Z"), NOW);
    put(told("c", 1, "Times", "2026-01-31T23:00:00Z"), NOW);
    put(of("nothing", 1, new readout.contracts.Meeting[0]), NOW);
    assertThat(statistics().sources(ALL))
        .containsExactly(new SourceCount("Post", 2), new SourceCount("Times", 1));

    put(told("b", 2, "Times", "2026-01-31T23:00:00Z"), NOW);
    put(withdrawn("a", 2), NOW);

    assertThat(statistics().sources(ALL)).containsExactly(new SourceCount("Times", 2));
    assertThat(statistics().sources(0)).isEmpty();
  }

  @Test
  void lagIsThatOfNewsAndNotOfOldArticlesAndCorrections() {
    for (int seconds = 1; seconds <= 100; seconds++) {
      String published = NOW.minusSeconds(seconds).toString();
      put(told("n" + seconds, 1, "Post", published), NOW);
    }
    put(told("old", 1, "Post", "2019-01-01T00:00:00Z"), NOW);
    put(told("corrected", 2, "Post", "2026-01-31T20:00:00Z"), NOW);
    put(told("tomorrow's", 1, "Post", "2026-02-02T00:00:00Z"), NOW);

    Lag lag = statistics().lag();

    assertThat(lag.articles()).isEqualTo(100);
    assertThat(lag.left()).isEqualTo(3);
    assertThat(lag.p50()).isCloseTo(50.5, within(0.001));
    assertThat(lag.p95()).isCloseTo(95.05, within(0.001));
    assertThat(lag.p99()).isCloseTo(99.01, within(0.001));
  }

  @Test
  void nothingIsCountedOfNothing() {
    assertThat(statistics().events(Period.ALWAYS, BOTH, null)).isEmpty();
    assertThat(statistics().countries(Period.ALWAYS, BOTH, ALL)).isEqualTo(List.<CountryCount>of());
    assertThat(statistics().sources(ALL)).isEmpty();
    assertThat(statistics().lag()).isEqualTo(new Lag(0, 0, null, null, null));
  }

  private static Extraction told(String uri, long revision, String source, String published) {
    return of(
        article(uri, revision, source, published),
        meeting("m", "2026-01-23", person("Cho Hyun", "KR"), person("Marco Rubio", "US")));
  }

  private void put(Extraction extraction, Instant now) {
    events().replace(List.of(Materialised.of(extraction)), now);
  }

  private static Period period(@Nullable String from, @Nullable String to) {
    return new Period(
        from == null ? null : LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
  }
}
