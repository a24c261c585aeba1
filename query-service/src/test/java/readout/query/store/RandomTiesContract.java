package readout.query.store;

import static org.assertj.core.api.Assertions.assertThat;
import static readout.query.Extractions.withdrawn;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import readout.contracts.Extraction;
import readout.query.Extractions;
import readout.query.projection.Materialised;
import readout.query.relation.Period;
import readout.query.relation.TieFilter;

/** Random news that comes, changes and goes, against a count made anew. */
public abstract class RandomTiesContract extends RelationStoreContract {

  @Test
  void whateverHappensTheTiesAreThoseOfTheEventsThatThereAre() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    InMemoryEventStore expected = new InMemoryEventStore();
    RelationStore anew = new InMemoryRelationStore(expected);
    List<Extraction> news = RandomNews.of(60, seed);
    for (int step = 0; step < 30; step++) {
      List<Extraction> batch = new ArrayList<>();
      for (int index = 2 * step; index < 2 * step + 2; index++) {
        batch.add(news.get(index));
      }
      if (step > 3) {
        Extraction said = news.get(random.nextInt(2 * step));
        batch.removeIf(each -> each.article().id().equals(said.article().id()));
        batch.add(altered(said, 2 + step, news.get(random.nextInt(60)), random));
      }
      List<ArticleEvents> articles = batch.stream().map(Materialised::of).toList();
      events().replace(articles, NOW);
      expected.replace(articles, NOW);

      for (TieFilter filter : filters()) {
        assertThat(relations().ties(filter, ALL))
            .as("seed %d step %d %s", seed, step, filter)
            .isEqualTo(anew.ties(filter, ALL));
        for (String country : List.of("KR", "US", "ES")) {
          assertThat(relations().totals(country, filter.period()))
              .as("seed %d step %d %s %s", seed, step, country, filter.period())
              .isEqualTo(anew.totals(country, filter.period()));
          assertThat(relations().planned(country, filter.period(), 3))
              .isEqualTo(anew.planned(country, filter.period(), 3));
        }
      }
    }
  }

  private static Extraction altered(Extraction said, long revision, Extraction by, Random random) {
    String uri = said.article().uri();
    return random.nextInt(3) == 0
        ? withdrawn(uri, revision)
        : Extraction.of(
            Extractions.article(uri, revision),
            Extractions.EXTRACTOR,
            by.meetings(),
            by.agreements().stream().filter(each -> each.meeting() == null).toList());
  }

  private static List<TieFilter> filters() {
    LocalDate first = LocalDate.parse("2026-01-21");
    LocalDate last = LocalDate.parse("2026-01-22");
    return List.of(
        ANY,
        TieFilter.of(Period.ALWAYS, "US"),
        new TieFilter(Period.ALWAYS, Set.of("bilateral", "unknown"), null),
        new TieFilter(new Period(first, last), Set.of("bilateral"), null),
        TieFilter.of(new Period(first, null), "KR"),
        TieFilter.of(new Period(null, first), null));
  }
}
