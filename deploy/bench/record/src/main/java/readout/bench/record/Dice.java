package readout.bench.record;

import java.util.List;
import java.util.Random;

/** Chance that comes again with its seed. */
public final class Dice {

  private final Random random;

  /** The same for the same seed. */
  public Dice(long seed) {
    this.random = new Random(seed);
  }

  /** Whether it happens. */
  public boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  /** From 0 to below {@code end}. */
  public int below(int end) {
    return random.nextInt(end);
  }

  /** Both are possible. */
  public int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  /** Each as likely as the next. */
  public <T> T any(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /**
   * As popularity is (Zipf, exponent 1): the second half as likely as the first, the third a third.
   */
  public <T> T popular(List<T> choices) {
    double total = 0;
    for (int i = 1; i <= choices.size(); i++) {
      total += 1.0 / i;
    }
    double at = random.nextDouble() * total;
    int rank = 0;
    for (at -= 1; at > 0 && rank < choices.size() - 1; at -= 1.0 / (rank + 1)) {
      rank++;
    }
    return choices.get(rank);
  }

  /** How often, by a geometric distribution of this mean; at least 1. */
  int geometric(double mean, int most) {
    int count = 1;
    while (count < most && !chance(1 / mean)) {
      count++;
    }
    return count;
  }

  byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }
}
