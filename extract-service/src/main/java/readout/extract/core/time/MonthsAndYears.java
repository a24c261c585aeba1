package readout.extract.core.time;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import readout.extract.core.time.MonthNames.Found;
import readout.extract.core.time.TimeExpression.Kind;
import readout.extract.core.time.TimeValue.Month;

/** "December 2023", "in July", "last October", "August last year". */
final class MonthsAndYears implements Reader {

  private static final Set<String> IN =
      Lexicon.words(
          """
          in since until till during through early late mid last next this of between
          before after around for from to by and or - back coming past
          """);

  /**
   * Before "May", "March", "April", "June" and "August" these may well be about a person or a verb.
   */
  private static final Set<String> WEAK =
      Lexicon.words(
          """
          by from to of for and or before after through around
          """);

  private static final Set<Integer> AMBIGUOUS = Set.of(3, 4, 5, 6, 8);
  private static final Set<String> PLANNED =
      Lexicon.words(
          """
          scheduled slated planned set due expected called back
          """);

  @Override
  public @Nullable Match read(Words words, int at) {
    int offset = yearOffset(words.at(at));
    boolean modified = offset != 0 || words.at(at).is("this");
    Found<Integer> month = MonthNames.month(words, modified ? at + 1 : at, true);
    if (month == null || words.at(month.end()).dayNumber() > 0) {
      return null;
    }
    Found<YearReference> year = year(words, month.end());
    if (modified) {
      return match(month.value(), modifiedYear(offset, year.value()), year.end());
    }
    boolean accepted = !year.value().isLeftOut() || isLicensed(words, at, month);
    return accepted ? match(month.value(), year.value(), year.end()) : null;
  }

  /** The year behind the month, or behind the one it is joined with: "in May and October 2023". */
  private static Found<YearReference> year(Words words, int at) {
    Found<YearReference> own = MonthNames.year(words, at);
    boolean joined = words.at(at).is("and") || words.at(at).is("or");
    Found<Integer> other = joined ? MonthNames.month(words, at + 1, true) : null;
    return other == null
        ? own
        : new Found<>(MonthNames.year(words, other.end()).value(), own.end());
  }

  private static int yearOffset(Word word) {
    return word.is("last") || word.is("past") ? -1 : word.is("next") || word.is("coming") ? 1 : 0;
  }

  /** "last October" is the October before publication, whichever year: the resolver picks it. */
  private static YearReference modifiedYear(int offset, YearReference year) {
    if (!year.isLeftOut()) {
      return year;
    }
    return offset == 0 ? YearReference.NONE : YearReference.nearest(offset);
  }

  private static Match match(int month, YearReference year, int end) {
    return new Match(end, Kind.DATE, new Month(year, month));
  }

  private static boolean isLicensed(Words words, int at, Found<Integer> month) {
    boolean full = Lexicon.month(words.at(at)) > 0;
    Word before = words.at(at - 1);
    boolean preposition = before.isIn(IN) && !(before.is("-") && !words.at(at).glued());
    if (!full) {
      return before.is("in") || before.is("since") || before.is("until") || before.is("last");
    }
    if (isAttributive(words, at, month.end())) {
      return true;
    }
    boolean name = words.at(month.end()).isCapital() && !words.at(at - 1).is("in");
    if (!AMBIGUOUS.contains(month.value())) {
      boolean nameBefore =
          before.isCapital() && !preposition && (at > 1 || before.is("black") || before.is("red"));
      return !nameBefore && !(name && !preposition);
    }
    if (name || !preposition) {
      return false;
    }
    return !before.isIn(WEAK)
        || isMonthNear(words, at)
        || words.at(at - 2).isIn(PLANNED)
        || (before.is("by") && month.value() != 5);
  }

  /** "the July summit", "his October visit", "July's". */
  private static boolean isAttributive(Words words, int at, int end) {
    Word next = words.at(end);
    boolean noun = next.isLowerCase() && !next.isIn(Lexicon.FUNCTION_WORDS);
    boolean possessive = next.is("'s") && !words.at(at - 1).isCapital() && at > 0;
    boolean determined = words.at(at - 1).isIn(Lexicon.DETERMINERS);
    return (determined && noun) || (possessive && words.at(end + 1).isLowerCase());
  }

  private static boolean isMonthNear(Words words, int at) {
    return isMonth(words.at(at - 2)) || isMonth(words.at(at + 2));
  }

  private static boolean isMonth(Word word) {
    return Lexicon.month(word) > 0;
  }
}
