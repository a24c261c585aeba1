package readout.extract.core.time;

import java.util.Set;

/**
 * The words that an expression of time can begin with. Most words of a sentence are none of them,
 * and need not be shown to one reader after another.
 */
final class Openings {

  private static final Set<String> WORDS = words();

  private Openings() {}

  /** Whether some reader may find an expression that begins at this word. */
  static boolean isOne(Word word) {
    char first = word.lower().charAt(0);
    return (first >= '0' && first <= '9') || WORDS.contains(word.lower());
  }

  private static Set<String> words() {
    Set<String> words =
        Lexicon.words(
            """
            the this that same in within every each
            today tonight yesterday tomorrow
            earlier later early late mid end
            last past next coming current recent following previous preceding
            few couple several many some
            beginning start half middle close turn part
            latter opening closing very
            q1 q2 q3 q4
            annual annually yearly weekly monthly daily quarterly biennial
            daylong weeklong monthlong yearlong
            """);
    words.addAll(Lexicon.calendar());
    return words;
  }
}
