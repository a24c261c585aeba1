package readout.extract.core.time;

import java.util.Set;

/**
 * Guesses, without a parse, the direction of the verb an expression belongs to: the nearest verb
 * before it, else the nearest after it. A parse knows better.
 */
public final class TenseGuess {

  /** How many words to each side are looked at; keeps the cost linear. */
  private static final int REACH = 30;

  private static final Set<String> REPORTING =
      Set.of("said", "told", "announced", "added", "reported", "says", "confirmed", "stated");

  private TenseGuess() {}

  /**
   * The direction for the expression at these offsets of the sentence.
   *
   * @param start UTF-16 offset in the sentence, not in the text
   */
  public static Tense near(CharSequence sentence, TimeExpression expression, int offset) {
    Words words = Words.of(sentence);
    int first = 0;
    while (first < words.size() && words.at(first).start() < expression.start() - offset) {
      first++;
    }
    int end = first;
    while (end < words.size() && words.at(end).start() < expression.end() - offset) {
      end++;
    }
    return guess(words, first, end, expression.attributive());
  }

  private static Tense guess(Words words, int first, int end, boolean attributive) {
    int left = before(words, first);
    int right = after(words, end);
    Tense before = left < 0 ? Tense.UNKNOWN : VerbForms.tense(words, left);
    Tense after = right < 0 ? Tense.UNKNOWN : VerbForms.tense(words, right);
    boolean subject = attributive && left >= 0 && words.at(left).isIn(REPORTING);
    if (attributive && before != Tense.FUTURE && isAfterIt(words, first)) {
      return Tense.PAST;
    }
    if (subject && after != Tense.UNKNOWN) {
      return after;
    }
    return before == Tense.UNKNOWN ? after : before;
  }

  /** "after Monday's talks": they are over, whatever the verb. */
  private static boolean isAfterIt(Words words, int first) {
    return words.at(first - 1).is("after") || words.at(first - 1).is("following");
  }

  private static int before(Words words, int first) {
    for (int i = first - 1; i >= Math.max(0, first - REACH); i--) {
      if (words.at(i).is(";")) {
        return -1;
      }
      if (VerbForms.tense(words, i) != Tense.UNKNOWN) {
        return i;
      }
    }
    return -1;
  }

  private static int after(Words words, int end) {
    for (int i = end; i < Math.min(words.size(), end + REACH); i++) {
      if (words.at(i).is(";")) {
        return -1;
      }
      if (VerbForms.tense(words, i) != Tense.UNKNOWN) {
        return i;
      }
    }
    return -1;
  }
}
