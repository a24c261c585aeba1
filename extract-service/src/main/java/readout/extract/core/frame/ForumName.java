package readout.extract.core.frame;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import readout.extract.core.entity.Side;

/**
 * What a noun phrase says of the summit or conference it names.
 *
 * @param noun the lemma of its head
 * @param sides the organisations or groups of states that stand in the name
 * @param level who meets, {@link Level#ANY} when the name does not say
 * @param edition the ordinal, 0 when there is none
 * @param series whether it bears the name of a known series or of an international meeting
 * @param definite whether it refers to something known ("the summit")
 * @param other whether it is said to be another than the one spoken of ("the next summit")
 * @param days how many days it takes, 0 when not said
 */
record ForumName(
    String noun,
    List<Side> sides,
    Level level,
    int edition,
    boolean series,
    boolean definite,
    boolean other,
    int days) {

  /** Who meets. */
  enum Level {
    LEADERS,
    MINISTERS,
    OFFICIALS,
    ANY;

    boolean agrees(Level with) {
      return this == with || this == ANY || with == ANY;
    }
  }

  /** The same, held by these. */
  ForumName of(List<Side> holders) {
    return new ForumName(noun, holders, level, edition, series, definite, other, days);
  }

  /** The organisations it is named by. */
  Set<String> who() {
    return sides.stream().map(Side::key).collect(Collectors.toSet());
  }

  /** Whether nothing but the noun is said: "the summit". */
  boolean bare() {
    return sides.isEmpty() && !series;
  }
}
