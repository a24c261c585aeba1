package readout.bench.record;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import readout.contracts.Extraction;

/** Two years of news, the same for the same seed. */
final class News {

  private static final double MEAN_ARTICLES = 8;
  private static final int MOST_ARTICLES = 30;

  /** An article and when it is published. */
  private record Issue(OffsetDateTime time, int order, Extraction article) {}

  private News() {}

  /** So many articles in the order in which they are published. */
  static List<Extraction> of(int articles, long seed) {
    Dice dice = new Dice(seed);
    World world = new World(seed);
    Reporter reporter = new Reporter(world, dice);
    List<Issue> issues = new ArrayList<>();
    for (int number = 0; issues.size() < articles; number++) {
      Happening happening = Happening.any(number, world, dice);
      for (int left = dice.geometric(MEAN_ARTICLES, MOST_ARTICLES); left > 0; left--) {
        Extraction article = reporter.article(happening, left);
        issues.add(new Issue(Reporter.time(article, happening), issues.size(), article));
      }
    }
    return issues.stream()
        .sorted(Comparator.comparing(Issue::time).thenComparing(Issue::order))
        .limit(articles)
        .map(Issue::article)
        .toList();
  }
}
