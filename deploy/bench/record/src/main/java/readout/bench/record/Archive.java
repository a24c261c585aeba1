package readout.bench.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import readout.contracts.Extraction;

/**
 * Twenty years of happenings, each with its articles; in parts, each of which depends on the seed
 * and its number alone.
 */
public final class Archive {

  /** The first day of all, and how many there are. */
  public static final LocalDate FIRST = LocalDate.of(2006, 11, 1);

  public static final int DAYS = 7305;

  private static final double MEAN_ARTICLES = 1.5;
  private static final int MOST_ARTICLES = 12;

  private final World world;
  private final Dice dice;
  private final Reporter reporter;
  private int number;

  private Archive(World world, long seed, int first) {
    this.world = world;
    this.dice = new Dice(seed);
    this.reporter = new Reporter(world, dice);
    this.number = first;
  }

  /** The part in which happenings are numbered from this on. */
  public static Archive of(World world, long seed, int first) {
    return new Archive(world, seed * 1_000_003 + first, first);
  }

  /** The articles about the next happening; at least one. */
  public List<Extraction> next() {
    LocalDate day = FIRST.plusDays(dice.below(DAYS));
    Happening happening = Happening.any(number++, day, world, dice);
    List<Extraction> articles = new ArrayList<>();
    for (int left = dice.geometric(MEAN_ARTICLES, MOST_ARTICLES); left > 0; left--) {
      articles.add(reporter.article(happening, left));
    }
    return articles;
  }
}
