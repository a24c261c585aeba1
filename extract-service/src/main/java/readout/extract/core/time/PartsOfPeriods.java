package readout.extract.core.time;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import readout.extract.core.time.MonthNames.Found;
import readout.extract.core.time.TimeExpression.Kind;
import readout.extract.core.time.TimeValue.Month;
import readout.extract.core.time.TimeValue.Shift;
import readout.extract.core.time.TimeValue.Year;

/**
 * "the end of May", "early in 2024", "mid-July", "by year's end": the whole period, as EDTF has no
 * word for an end of one and the text gives no bounds.
 */
final class PartsOfPeriods implements Reader {

  private static final Set<String> PARTS =
      Lexicon.words(
          """
          beginning start half end middle close turn part days weeks week
          """);
  private static final Set<String> COUNTED =
      Set.of("early", "latter", "opening", "closing", "very");
  private static final Set<String> EARLY = Set.of("early", "late", "mid", "end");

  private final List<Reader> periods;

  PartsOfPeriods(List<Reader> periods) {
    this.periods = periods;
  }

  @Override
  public @Nullable Match read(Words words, int at) {
    int period = periodAt(words, at);
    if (period < 0) {
      return yearEnd(words, at);
    }
    if (words.at(period).is("the")) {
      Match named = inner(words, period);
      return named == null ? thePeriod(words, at, period) : named;
    }
    return inner(words, period);
  }

  private @Nullable Match inner(Words words, int at) {
    Found<Integer> month = MonthNames.month(words, at, true);
    if (month != null && words.at(at - 1).is("of")) {
      Found<YearReference> inYear = MonthNames.year(words, month.end());
      return new Match(inYear.end(), Kind.DATE, new Month(inYear.value(), month.value()));
    }
    int year = words.at(at).yearNumber();
    if (year > 0 && words.at(at - 1).is("of")) {
      return new Match(at + 1, Kind.DATE, new Year(year));
    }
    for (Reader reader : periods) {
      Match match = reader.read(words, at);
      if (match != null) {
        return match;
      }
    }
    return null;
  }

  /** Where the period begins after "(the) end of", "early (in)", "mid-", or -1. */
  private static int periodAt(Words words, int at) {
    int from = words.at(at).is("the") ? at + 1 : at;
    boolean counted = Lexicon.ordinal(words.at(from)) > 0 || words.at(from).isIn(COUNTED);
    int part = counted && words.at(from + 1).isIn(PARTS) ? from + 1 : from;
    boolean weeks = words.at(part).lower().startsWith("week") || words.at(part).is("days");
    if (words.at(part).isIn(PARTS) && words.at(part + 1).is("of") && (part > from || !weeks)) {
      return part + 2;
    }
    boolean decade = from > at && words.at(from + 1).lower().endsWith("0s");
    if (!words.at(decade ? from : at).isIn(EARLY)) {
      return -1;
    }
    int early = decade ? from : at;
    boolean joined = words.at(early + 1).is("-") || words.at(early + 1).is("in");
    return joined ? early + 2 : early + 1;
  }

  /** "the end of the month", the one of publication. */
  private static @Nullable Match thePeriod(Words words, int at, int theAt) {
    Unit unit = Lexicon.singular(words.at(theAt + 1));
    boolean calendar = unit == Unit.WEEK || unit == Unit.MONTH || unit == Unit.YEAR;
    if (!calendar || unit == null || words.at(at).isIn(EARLY) || words.at(theAt + 2).is("of")) {
      return null;
    }
    return new Match(theAt + 2, Kind.RELATIVE, new Shift(unit, 0, false));
  }

  private static @Nullable Match yearEnd(Words words, int at) {
    int from = words.at(at).is("the") ? at + 1 : at;
    boolean year = words.at(from).is("year");
    boolean end =
        words.are(from + 1, "'s", "end")
            || (words.are(from + 1, "-", "end") && words.at(from + 1).glued());
    return year && end ? new Match(from + 3, Kind.RELATIVE, new Shift(Unit.YEAR, 0, false)) : null;
  }
}
