package readout.bench.record;

import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import readout.contracts.Extraction;

/** Two years of news, the same for the same seed. */
final class News {

  private static final double MEAN_ARTICLES = 8;
  private static final int MOST_ARTICLES = 30;
  private static final double CORRECTED = 0.03;
  private static final OffsetDateTime END =
      Happening.LAST.atTime(LocalTime.MAX).atOffset(ZoneOffset.UTC);

  /** An article and when it is published. */
  private record Issue(OffsetDateTime time, int order, Extraction article) {}

  private final Dice dice;
  private final World world;
  private final Reporter reporter;
  private final List<Issue> issues = new ArrayList<>();

  private News(long seed) {
    this.dice = new Dice(seed);
    this.world = new World(seed);
    this.reporter = new Reporter(world, dice);
  }

  /** So many articles in the order in which they are published; a corrected one counts twice. */
  static List<Extraction> of(int articles, long seed) {
    News news = new News(seed);
    for (int number = 0; news.issues.size() < articles; number++) {
      news.report(Happening.any(number, news.world, news.dice));
    }
    return news.issues.stream()
        .sorted(Comparator.comparing(Issue::time).thenComparing(Issue::order))
        .limit(articles)
        .map(Issue::article)
        .toList();
  }

  private void report(Happening happening) {
    for (int left = dice.geometric(MEAN_ARTICLES, MOST_ARTICLES); left > 0; left--) {
      Extraction article = reporter.article(happening, left);
      issue(article, happening);
      if (dice.chance(CORRECTED)) {
        issue(reporter.correction(happening, left, article), happening);
      }
    }
  }

  private void issue(Extraction article, Happening happening) {
    OffsetDateTime time = Reporter.time(article, happening);
    if (!time.isAfter(END)) {
      issues.add(new Issue(time, issues.size(), article));
    }
  }
}
