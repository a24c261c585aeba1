package readout.extract.core.time;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import readout.extract.core.time.MonthNames.Found;
import readout.extract.core.time.TimeExpression.Kind;
import readout.extract.core.time.TimeValue.Month;
import readout.extract.core.time.TimeValue.PartOfYear;
import readout.extract.core.time.TimeValue.SeasonOf;
import readout.extract.core.time.TimeValue.Span;

/** "the second quarter of 2026", "Q2 2026", "the fall of 2024", "this spring". */
final class PartsOfYear implements Reader {

  private static final Set<String> IN =
      Lexicon.words(
          """
          in during by since until for of early late over
          """);

  @Override
  public @Nullable Match read(Words words, int at) {
    int from = words.at(at).is("the") ? at + 1 : at;
    Match quarter = quarter(words, from);
    if (quarter != null) {
      return quarter;
    }
    Match half = fraction(words, from, "half", 2);
    if (half != null) {
      return half;
    }
    Match months = firstMonths(words, from);
    return months == null ? season(words, at, from) : months;
  }

  private static @Nullable Match quarter(Words words, int from) {
    String lower = words.at(from).lower();
    if (lower.length() == 2 && words.at(from).isCapital() && lower.matches("q[1-4]")) {
      Found<YearReference> year = MonthNames.year(words, from + 1);
      boolean dated = !year.value().isLeftOut();
      return dated ? match(year, lower.charAt(1) - '0', 4) : null;
    }
    return fraction(words, from, "quarter", 4);
  }

  /** The first or second half, the first to fourth quarter, of a year that must be named. */
  private static @Nullable Match fraction(Words words, int from, String noun, int of) {
    int number = Lexicon.ordinal(words.at(from));
    if (number == 0 || !words.at(from + 1).is(noun)) {
      return null;
    }
    Found<YearReference> year = MonthNames.year(words, from + 2);
    return year.value().isLeftOut() ? null : match(year, Math.min(number, of), of);
  }

  /** "the first three months of 2025". */
  private static @Nullable Match firstMonths(Words words, int from) {
    int count = Lexicon.number(words.at(from + 1));
    boolean months = words.at(from).is("first") && words.at(from + 2).is("months");
    if (!months || count < 2 || count > 11) {
      return null;
    }
    Found<YearReference> year = MonthNames.year(words, from + 3);
    TimeValue span = new Span(new Month(year.value(), 1), new Month(year.value(), count));
    return year.value().isLeftOut() ? null : new Match(year.end(), Kind.RANGE, span);
  }

  private static Match match(Found<YearReference> year, int number, int of) {
    return new Match(year.end(), Kind.DATE, new PartOfYear(year.value(), number, of));
  }

  private static @Nullable Match season(Words words, int at, int from) {
    Word first = words.at(from);
    int direction = first.is("last") ? -1 : first.is("next") || first.is("coming") ? 1 : 0;
    boolean modified = from == at && (direction != 0 || first.is("this"));
    int seasonAt = modified ? from + 1 : from;
    Season season = Lexicon.season(words.at(seasonAt));
    if (season == null) {
      return null;
    }
    Found<YearReference> year = MonthNames.year(words, seasonAt + 1);
    boolean bare = year.value().isLeftOut();
    boolean noun = words.at(seasonAt + 1).is("of") || words.at(seasonAt).isCapital();
    boolean placed = words.at(at - 1).isIn(IN) && !noun;
    if (bare && !modified && !placed) {
      return null;
    }
    YearReference reference =
        bare && direction != 0 ? YearReference.nearest(direction) : year.value();
    return new Match(year.end(), Kind.DATE, new SeasonOf(reference, season));
  }
}
