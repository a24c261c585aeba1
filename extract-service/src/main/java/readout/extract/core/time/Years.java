package readout.extract.core.time;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import readout.extract.core.time.TimeExpression.Kind;
import readout.extract.core.time.TimeValue.Decade;
import readout.extract.core.time.TimeValue.Span;
import readout.extract.core.time.TimeValue.Year;

/** "in 2010", "2014-15", "the 1990s"; a number is a year only where the words around say so. */
final class Years implements Reader {

  private static final Set<String> STRONG =
      Lexicon.words(
          """
          in since during until till early late mid year circa
          """);
  private static final Set<String> WEAK =
      Lexicon.words(
          """
          by from to of for before after around through between
          """);
  private static final Set<String> STRONG_PARTS = Set.of("early", "late", "mid");
  private static final Set<String> AND = Set.of("and", "or", ",");
  private static final Set<String> NO_YEAR_AFTER =
      Lexicon.words(
          """
          gmt utc hours hrs local est edt bst cet msk people percent km kilometers
          kilometres meters metres miles million billion dollars euros troops soldiers men
          tons tonnes kg refugees times feet
          """);
  private static final Set<String> NO_YEAR_BEFORE =
      Set.of("$", "#", "+", ":", "/", "\u00a3", "\u20ac", "\u00a5", ".", "@", "_");

  @Override
  public @Nullable Match read(Words words, int at) {
    int decadeAt = words.at(at).is("the") ? at + 1 : at;
    int decade = decade(words, decadeAt);
    if (decade > 0) {
      int end = words.at(decadeAt).type() == Word.Type.NUMBER ? decadeAt + 2 : decadeAt + 1;
      return new Match(end, Kind.DATE, new Decade(decade));
    }
    Word word = words.at(at);
    int year = word.yearNumber();
    if (year < 0 || isNumberOfSomething(words, at)) {
      return null;
    }
    int last = lastYear(words, at);
    if (last > year) {
      return new Match(at + 3, Kind.RANGE, new Span(new Year(year), new Year(last)));
    }
    Kind kind = kind(words, at);
    return kind == null ? null : new Match(at + 1, kind, new Year(year));
  }

  private static int decade(Words words, int at) {
    String lower = words.at(at).lower();
    boolean shortForm = lower.length() == 3 && lower.endsWith("0s");
    if (shortForm && Character.isDigit(lower.charAt(0))) {
      boolean apostrophe = words.at(at - 1).is("'") && words.at(at).glued();
      boolean part = words.at(at - 1).isIn(STRONG_PARTS) || isMid(words, at);
      return apostrophe || part ? 1900 + 10 * (lower.charAt(0) - '0') : -1;
    }
    boolean oneWord = lower.length() == 5 && lower.endsWith("0s");
    boolean apostrophe = words.at(at + 1).is("'s") && lower.endsWith("0") && !lower.endsWith("00");
    if (!oneWord && !apostrophe) {
      return -1;
    }
    boolean dated = words.at(at - 1).is("the") || words.at(at - 1).isIn(STRONG) || isMid(words, at);
    String digits = lower.substring(0, lower.length() - (oneWord ? 1 : 0));
    boolean year = digits.matches("1[5-9]\\d\\d|20\\d\\d");
    boolean style = words.at(at + 1).is("-") && words.at(at + 1).glued();
    return dated && year && !style ? Integer.parseInt(digits) : -1;
  }

  private static boolean isMid(Words words, int at) {
    return words.at(at - 1).is("-") && words.at(at - 2).isIn(STRONG);
  }

  private static boolean isNumberOfSomething(Words words, int at) {
    Word before = words.at(at - 1);
    Word next = words.at(at + 1);
    boolean joined = words.at(at).glued() && (before.isLetters() || before.isIn(NO_YEAR_BEFORE));
    boolean compound =
        next.is("-") && next.glued() && words.at(at + 2).glued() && words.at(at + 2).isLetters();
    boolean mark = next.glued() && (next.is("%") || next.is(":") || next.is("+"));
    boolean slash = next.is("/") && words.at(at + 2).glued() && lastYear(words, at) < 0;
    return joined || compound || mark || slash || next.isIn(NO_YEAR_AFTER);
  }

  /** The second year of "2014-15", "2014/15" and "2014-2015", or -1. */
  private static int lastYear(Words words, int at) {
    Word mark = words.at(at + 1);
    Word last = words.at(at + 2);
    boolean joined = (mark.is("-") || mark.is("/")) && mark.glued() && last.glued();
    if (!joined || (words.at(at + 3).is("-") && words.at(at + 3).glued())) {
      return -1;
    }
    int year = words.at(at).number();
    if (last.type() == Word.Type.NUMBER && last.lower().length() == 2) {
      return year / 100 * 100 + last.number();
    }
    return last.yearNumber();
  }

  private static @Nullable Kind kind(Words words, int at) {
    Word before = words.at(at - 1);
    Word next = words.at(at + 1);
    boolean noun = next.isLetters() && !next.isIn(Lexicon.FUNCTION_WORDS);
    boolean plural = noun && next.isLowerCase() && next.lower().endsWith("s");
    boolean named = before.is("year") && before.isCapital() && words.at(at - 2).isCapital();
    if (named) {
      return Kind.ATTRIBUTIVE_YEAR;
    }
    if (before.isIn(STRONG) || isMid(words, at)) {
      return Kind.DATE;
    }
    if (before.isIn(WEAK) || (before.isIn(AND) && words.at(at - 2).yearNumber() > 0)) {
      return plural || (noun && next.isLowerCase()) ? null : Kind.DATE;
    }
    if (before.is("(") || (before.is("-") && words.at(at - 2).yearNumber() > 0)) {
      return Kind.DATE;
    }
    return noun && isBeforeNoun(words, at, plural) ? Kind.ATTRIBUTIVE_YEAR : null;
  }

  private static boolean isBeforeNoun(Words words, int at, boolean plural) {
    Word before = words.at(at - 1);
    if (before.isIn(Lexicon.DETERMINERS)) {
      return true;
    }
    boolean determined =
        words.at(at - 2).isIn(Lexicon.DETERMINERS) || words.at(at - 3).isIn(Lexicon.DETERMINERS);
    return before.isLowerCase() && (determined || !plural);
  }
}
