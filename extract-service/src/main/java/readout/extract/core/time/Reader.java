package readout.extract.core.time;

import org.jspecify.annotations.Nullable;
import readout.extract.core.time.TimeExpression.Kind;

/** Reads one sort of expression that begins at a word; looks a bounded number of words ahead. */
interface Reader {

  /** What begins at the word, or null. */
  @Nullable Match read(Words words, int at);

  /** An expression up to, not including, the word {@code end}. */
  record Match(int end, Kind kind, TimeValue value) {

    Match endingAt(int otherEnd) {
      return new Match(otherEnd, kind, value);
    }
  }
}
