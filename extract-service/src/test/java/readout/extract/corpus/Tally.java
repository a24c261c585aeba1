package readout.extract.corpus;

/** How many were right, of how many answered and how many there were. */
record Tally(int right, int answered, int gold) {

  static final Tally NONE = new Tally(0, 0, 0);

  /** One that was there and was answered. */
  static Tally one(boolean right) {
    return new Tally(right ? 1 : 0, 1, 1);
  }

  Tally plus(Tally other) {
    return new Tally(right + other.right, answered + other.answered, gold + other.gold);
  }

  /** 1 when nothing was answered and nothing was there. */
  double precision() {
    return answered == 0 ? (gold == 0 ? 1 : 0) : (double) right / answered;
  }

  double recall() {
    return gold == 0 ? (answered == 0 ? 1 : 0) : (double) right / gold;
  }

  double f1() {
    double sum = precision() + recall();
    return sum == 0 ? 0 : 2 * precision() * recall() / sum;
  }
}
