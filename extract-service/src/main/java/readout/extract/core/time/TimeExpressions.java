package readout.extract.core.time;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import readout.extract.core.time.Reader.Match;
import readout.extract.core.time.TimeExpression.Kind;
import readout.extract.core.time.TimeValue.Year;

/** Finds expressions of time in a sentence, in time linear in its length. */
public final class TimeExpressions {

  private static final List<Reader> PERIODS =
      List.of(new PartsOfYear(), new MonthsAndYears(), new Years(), new RelativeDates());
  private static final List<Reader> DAYS =
      List.of(new NumericDates(), new CalendarDates(), new Weekdays(), new RelativeDates());
  private static final List<Reader> READERS =
      List.of(
          new NumericDates(),
          new CalendarDates(),
          new PartsOfYear(),
          new PartsOfPeriods(PERIODS),
          new WeeksOfDays(new CalendarDates()),
          new OffsetsFromDates(DAYS),
          new MonthsAndYears(),
          new Years(),
          new Recurrences(),
          new Weekdays(),
          new RelativeDates(),
          new CountedUnits(),
          new AnchoredDates(),
          new DaysOfMonth());

  private TimeExpressions() {}

  /**
   * The expressions in order, none overlapping, with what only looks like a date marked so by its
   * kind.
   *
   * @param offset UTF-16 offset of the sentence in its text, added to those of the expressions
   */
  public static List<TimeExpression> find(CharSequence sentenceText, int offset) {
    return find(Words.of(sentenceText), offset, Openings::isOne);
  }

  /** Looks only where a word may be the first of an expression. */
  static List<TimeExpression> find(Words words, int offset, Predicate<Word> opens) {
    List<TimeExpression> found = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      Match match = opens.test(words.at(at)) ? read(words, at) : null;
      if (match == null) {
        at++;
      } else {
        found.add(expression(words, at, match, offset));
        at = match.end();
      }
    }
    return List.copyOf(found);
  }

  private static @Nullable Match read(Words words, int at) {
    Match first = longest(words, at);
    if (first == null || !Ranges.joins(words, at, first)) {
      return first;
    }
    Match second = longest(words, first.end() + 1);
    Match range = second == null ? null : Ranges.join(words, at, first, second);
    return range == null ? first : range;
  }

  private static @Nullable Match longest(Words words, int at) {
    Match longest = null;
    for (Reader reader : READERS) {
      Match match = reader.read(words, at);
      if (match != null && (longest == null || match.end() > longest.end())) {
        longest = match;
      }
    }
    return longest;
  }

  private static TimeExpression expression(Words words, int at, Match match, int offset) {
    boolean attributive = isAttributive(words, at, match.end());
    boolean nameOfThing =
        attributive && match.value() instanceof Year && words.at(at - 1).isIn(Lexicon.DETERMINERS);
    return new TimeExpression(
        offset + words.at(at).start(),
        offset + words.at(match.end() - 1).end(),
        nameOfThing ? Kind.ATTRIBUTIVE_YEAR : match.kind(),
        match.value(),
        attributive || match.kind() == Kind.ATTRIBUTIVE_YEAR);
  }

  private static boolean isAttributive(Words words, int at, int end) {
    Word next = words.at(end);
    boolean possessive = next.is("'s") || (next.is("'") && next.glued());
    boolean noun = next.isLetters() && !next.isIn(Lexicon.FUNCTION_WORDS);
    return possessive || (noun && words.at(at - 1).isIn(Lexicon.DETERMINERS));
  }
}
