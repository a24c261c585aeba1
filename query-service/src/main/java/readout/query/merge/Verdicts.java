package readout.query.merge;

import org.jspecify.annotations.Nullable;

/**
 * What comparisons came to, by the numbers of the two: no two reports are compared twice as long as
 * this is remembered. When there is no more room, what was not asked for since the last time is
 * forgotten: a comparison can be made again.
 */
final class Verdicts {

  private static final int MOST = 1 << 20;

  private Table recent = new Table();
  private Table older = new Table();
  private int compared;

  /** The same whichever is the first. */
  Verdict of(Facts one, Facts other) {
    long low = Math.min(one.number(), other.number());
    long pair = low << 32 | Math.max(one.number(), other.number());
    Verdict known = recent.get(pair);
    if (known == null) {
      known = older.get(pair);
      if (known == null) {
        known = one.with(other);
        compared++;
      }
      keep(pair, known);
    }
    return known;
  }

  private void keep(long pair, Verdict verdict) {
    if (recent.size == MOST / 2) {
      older = recent;
      recent = new Table();
    }
    recent.put(pair, verdict);
  }

  /** How many pairs were compared, whether they are remembered or not. */
  int compared() {
    return compared;
  }

  /** Pairs of numbers with open addressing, since a map of objects takes four times the room. */
  private static final class Table {

    private static final int FEWEST_SLOTS = 1 << 10;
    private static final long NO_PAIR = 0;

    private long[] pairs = new long[FEWEST_SLOTS];
    private @Nullable Verdict[] verdicts = new Verdict[FEWEST_SLOTS];
    private int size;

    @Nullable Verdict get(long pair) {
      return verdicts[slot(pair)];
    }

    /** One that is not there yet. */
    void put(long pair, Verdict verdict) {
      if (size == pairs.length / 2) {
        grow();
      }
      int slot = slot(pair);
      pairs[slot] = pair;
      verdicts[slot] = verdict;
      size++;
    }

    /** That of the pair, or the free one where it belongs. */
    private int slot(long pair) {
      int slot = (int) ((pair * 0x9e3779b97f4a7c15L) >>> 40) & (pairs.length - 1);
      while (pairs[slot] != pair && pairs[slot] != NO_PAIR) {
        slot = (slot + 1) & (pairs.length - 1);
      }
      return slot;
    }

    private void grow() {
      long[] pairsBefore = pairs;
      @Nullable Verdict[] verdictsBefore = verdicts;
      pairs = new long[pairsBefore.length * 2];
      verdicts = new Verdict[pairs.length];
      for (int i = 0; i < pairsBefore.length; i++) {
        if (pairsBefore[i] != NO_PAIR) {
          int slot = slot(pairsBefore[i]);
          pairs[slot] = pairsBefore[i];
          verdicts[slot] = verdictsBefore[i];
        }
      }
    }
  }
}
