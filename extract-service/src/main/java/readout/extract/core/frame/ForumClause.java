package readout.extract.core.frame;

import java.util.List;
import readout.extract.core.entity.Side;

/**
 * What the clause around a forum's name says of it.
 *
 * @param sides those the clause says to take part or to be hosts
 */
record ForumClause(Kind kind, List<Side> sides) {

  /** The constructions. */
  enum Kind {
    /** "The summit opened in X". */
    HELD("forum-held", true),
    /** "The ministers of X met". */
    MET("forum-members", true),
    /** "X hosts a summit". */
    HOSTED("forum-hosted", true),
    /** "A arrived for the summit". */
    ATTENDED("forum-attended", true),
    /** "A and B will also attend". */
    ROLL("forum-roll", false),
    /** "A will skip the summit". */
    ABSENT("forum-absent", false),
    /** "A called for a summit", "the summit was put off". */
    PROPOSED("forum-proposed", true),
    /** "agreed at the summit in X". */
    NAMED("forum-named", false),
    /** "met on the sidelines of the summit". */
    ASIDE("forum-aside", false);

    private final String frame;
    private final boolean own;

    Kind(String frame, boolean own) {
      this.frame = frame;
      this.own = own;
    }

    String frame() {
      return frame;
    }

    /** Whether the clause tells the forum itself, not something that happened near it. */
    boolean own() {
      return own;
    }
  }
}
