package readout.extract.core.time;

import java.util.Set;

/**
 * Guesses, without a parse, the direction of the verb an expression belongs to: the nearest verb
 * before it, else the nearest after it. A parse knows better.
 */
public final class TenseGuess {

  /** How many words, and at most how many characters, are looked at to each side. */
  private static final int REACH = 30;

  private static final int AROUND = 250;

  private static final Set<String> REPORTING =
      Lexicon.words(
          """
          said told announced added reported says confirmed stated
          """);
  private static final Set<String> PREPOSITIONS =
      Lexicon.words(
          """
          on in at by for from early late later the here of
          """);
  private static final Set<String> AFTER =
      Set.of("after", "following", "follows", "followed", "since");
  private static final Set<String> UNTIL = Set.of("until", "till", "to", "for");

  private TenseGuess() {}

  /**
   * The direction for an expression found in a sentence that begins at this UTF-16 offset of its
   * text.
   */
  public static Tense near(CharSequence sentence, TimeExpression expression, int offset) {
    int start = Math.max(0, expression.start() - offset - AROUND);
    int limit = Math.min(sentence.length(), expression.end() - offset + AROUND);
    Words words = Words.of(sentence.subSequence(start, limit));
    int first = firstFrom(words, expression.start() - offset - start);
    int end = firstFrom(words, expression.end() - offset - start);
    return guess(words, first, end, expression.attributive());
  }

  private static int firstFrom(Words words, int start) {
    int index = 0;
    while (index < words.size() && words.at(index).start() < start) {
      index++;
    }
    return index;
  }

  private static Tense guess(Words words, int first, int end, boolean attributive) {
    if (isNewDate(words, first)) {
      return Tense.FUTURE;
    }
    int left = nearest(words, first - 1, Math.max(-1, first - 1 - REACH));
    Tense before = left < 0 ? Tense.UNKNOWN : VerbForms.tense(words, left);
    if (attributive && before != Tense.FUTURE && isAfterIt(words, first)) {
      return Tense.PAST;
    }
    Tense after = after(words, end);
    boolean subject = attributive && left >= 0 && words.at(left).isIn(REPORTING);
    if (subject && after != Tense.UNKNOWN) {
      return after;
    }
    Tense adjacent = adjacent(words, end);
    boolean ownVerb = isAdjacent(words, left, first) || before == Tense.FUTURE;
    if (adjacent != Tense.UNKNOWN && (!ownVerb || isNewClause(words, first))) {
      return adjacent;
    }
    return before == Tense.UNKNOWN ? after(words, first, after) : before;
  }

  /** "postponed to Thursday", "put off until May 3". */
  private static boolean isNewDate(Words words, int first) {
    if (!words.at(first - 1).isIn(UNTIL)) {
      return false;
    }
    boolean moved = false;
    for (int i = first - 2; i > first - 10; i--) {
      moved |= words.at(i).isIn(Ranges.MOVED);
    }
    return moved;
  }

  /** "after Monday's talks": they are over, whatever the verb. */
  private static boolean isAfterIt(Words words, int first) {
    Word before = words.at(words.at(first - 1).is("the") ? first - 2 : first - 1);
    return before.isIn(AFTER);
  }

  /** "The minister on Friday met", "and on Friday is set to meet". */
  private static Tense adjacent(Words words, int end) {
    Tense tense = VerbForms.tense(words, end);
    boolean be = words.at(end).is("is") || words.at(end).is("are");
    return tense == Tense.UNKNOWN && be ? VerbForms.tense(words, end + 1) : tense;
  }

  private static boolean isNewClause(Words words, int first) {
    Word before = words.at(words.at(first - 1).isIn(PREPOSITIONS) ? first - 2 : first - 1);
    return before.is(",") || before.is("and");
  }

  private static boolean isAdjacent(Words words, int left, int first) {
    if (left < 0) {
      return false;
    }
    boolean adjacent = first - left <= 3;
    for (int i = left + 1; i < first - 1; i++) {
      adjacent &= words.at(i).isIn(PREPOSITIONS);
    }
    return adjacent;
  }

  private static Tense after(Words words, int end) {
    int right = nearest(words, end, Math.min(words.size(), end + REACH));
    return right < 0 ? Tense.UNKNOWN : VerbForms.tense(words, right);
  }

  /**
   * Where no verb stands before: a headline's "to meet Thursday", "not until Sunday", or what
   * follows.
   */
  private static Tense after(Words words, int first, Tense after) {
    if (words.at(first - 1).is("until") || words.at(first - 1).is("till")) {
      return Tense.FUTURE;
    }
    for (int i = first - 1; i > Math.max(0, first - 6); i--) {
      boolean infinitive = words.at(i).is("to") && words.at(i + 1).isLowerCase();
      if (infinitive && words.at(i - 1).isCapital() && !words.at(i + 1).isIn(PREPOSITIONS)) {
        return Tense.FUTURE;
      }
    }
    return after;
  }

  /** The nearest word with a direction from here on towards the limit, not beyond a semicolon. */
  private static int nearest(Words words, int from, int limit) {
    int step = limit < from ? -1 : 1;
    for (int i = from; i != limit; i += step) {
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
