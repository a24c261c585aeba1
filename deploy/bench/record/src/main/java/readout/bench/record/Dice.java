package readout.bench.record;

import java.util.List;
import java.util.Random;

/** Chance that comes again with its seed. */
final class Dice {

  private final Random random;

  Dice(long seed) {
    this.random = new Random(seed);
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  /** From 0 to below {@code end}. */
  int below(int end) {
    return random.nextInt(end);
  }

  /** Both are possible. */
  int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  <T> T any(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /**
   * As popularity is (Zipf, exponent 1): the second half as likely as the first, the third a third.
   */
  <T> T popular(List<T> choices) {
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
