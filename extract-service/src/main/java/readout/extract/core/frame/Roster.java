package readout.extract.core.frame;

import java.util.List;
import org.jspecify.annotations.Nullable;
import readout.extract.core.entity.Side;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Token;

/**
 * Who else took part in a meeting that another sentence tells.
 *
 * @param trigger the word that says so
 * @param group of a delegation the state or organisation that it stands for, if that is said
 */
public record Roster(
    Sentence sentence, Token trigger, Kind kind, List<Side> sides, @Nullable String group) {

  /** How they belong to it. */
  public enum Kind {
    /** "They were joined by A." */
    JOINED,
    /** "He was accompanied by A." */
    ACCOMPANIED,
    /** "X was accompanied by A", where X is somebody by name: the first of the sides. */
    BESIDE,
    /** "The Turkish delegation was led by A." */
    DELEGATION,
    /** "The visitors came from A, B and C." */
    STATES
  }

  /** Copies the list. */
  public Roster {
    sides = List.copyOf(sides);
  }
}
