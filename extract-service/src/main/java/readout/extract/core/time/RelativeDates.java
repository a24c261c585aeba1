package readout.extract.core.time;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import readout.extract.core.time.TimeExpression.Kind;
import readout.extract.core.time.TimeValue.DayUnderWay;
import readout.extract.core.time.TimeValue.Pick;
import readout.extract.core.time.TimeValue.Shift;
import readout.extract.core.time.TimeValue.Undatable;
import readout.extract.core.time.TimeValue.Weekend;
import readout.extract.core.time.TimeValue.Window;

/** "yesterday", "this morning", "earlier this month", "last week", "the weekend". */
final class RelativeDates implements Reader {

  private static final Map<String, Integer> DAYS =
      Map.of("today", 0, "tonight", 0, "yesterday", -1, "tomorrow", 1);
  private static final Set<String> EARLIER = Set.of("earlier", "later", "early", "late");
  private static final Set<String> AFTER_THE = Set.of("coming", "past", "current", "last");
  private static final Set<String> GENERATIONS =
      Set.of("world", "society", "youth", "generation", "children", "standards");
  private static final Map<String, Pick> PICKS =
      Map.of(
          "last",
          Pick.LAST,
          "past",
          Pick.LAST,
          "this",
          Pick.THIS,
          "next",
          Pick.NEXT,
          "coming",
          Pick.COMING,
          "the",
          Pick.NEAREST);

  @Override
  public @Nullable Match read(Words words, int at) {
    int from = words.at(at).isIn(EARLIER) ? at + 1 : at;
    if (from > at && words.are(from, "in", "the")) {
      return periodUnderWay(words, from + 1);
    }
    Match day = day(words, from);
    return day == null ? period(words, from) : day;
  }

  private static @Nullable Match day(Words words, int at) {
    Word word = words.at(at);
    Integer offset = DAYS.get(word.lower());
    if (offset != null) {
      return isFigurative(words, at)
          ? null
          : shift(afterPartOfDay(words, at + 1), Unit.DAY, offset);
    }
    if (words.are(at, "the", "day", "before", "yesterday")) {
      return shift(at + 4, Unit.DAY, -2);
    }
    if (words.are(at, "the", "day", "after", "tomorrow")) {
      return shift(at + 4, Unit.DAY, 2);
    }
    boolean partNext = words.at(at + 1).isIn(Lexicon.PARTS_OF_DAY);
    if (partNext && word.is("this")) {
      return shift(at + 2, Unit.DAY, 0);
    }
    boolean last =
        word.is("last") && (words.at(at + 1).is("night") || words.are(at + 1, "evening"));
    return last ? shift(at + 2, Unit.DAY, -1) : null;
  }

  /** "Russia Today", "today's world", "the challenges of today and tomorrow", "today.example". */
  private static boolean isFigurative(Words words, int at) {
    boolean name = words.at(at).isCapital() && words.at(at - 1).isLetters();
    boolean generation = words.at(at + 1).is("'s") && words.at(at + 2).isIn(GENERATIONS);
    boolean first = words.are(at - 1, "of", "today", "and", "tomorrow");
    boolean second = words.are(at - 3, "of", "today", "and", "tomorrow");
    Word afterMark = words.at(at + 2);
    boolean site = words.at(at + 1).is(".") && afterMark.glued() && afterMark.isLetters();
    return name || generation || first || second || site;
  }

  private static int afterPartOfDay(Words words, int at) {
    return words.at(at).isIn(Lexicon.PARTS_OF_DAY) ? at + 1 : at;
  }

  /** "last week", "this coming weekend", "the current month". */
  private static @Nullable Match period(Words words, int at) {
    boolean two =
        (words.at(at).is("this") || words.at(at).is("the")) && words.at(at + 1).isIn(AFTER_THE);
    int from = two ? at + 1 : at;
    Word modifier = words.at(from);
    Word noun = words.at(from + 1);
    if (noun.is("weekend")) {
      Pick pick = PICKS.get(modifier.lower());
      return pick == null || words.at(from + 2).is("of")
          ? null
          : new Match(from + 2, Kind.RELATIVE, new Weekend(pick));
    }
    Unit unit = Lexicon.singular(noun);
    if (unit == null
        || unit == Unit.HOUR
        || unit == Unit.DAY
        || isUnitOfCompound(words, from + 1)) {
      return null;
    }
    return period(words, at, from, unit);
  }

  private static @Nullable Match period(Words words, int at, int from, Unit unit) {
    int end = from + 2;
    boolean theBefore = at < from && words.at(at).is("the");
    return switch (words.at(from).lower()) {
      case "last" -> theBefore ? window(end, unit, -1) : ofPeriod(words, end, unit, -1);
      case "this" -> shift(end, unit, 0);
      case "current" -> theBefore ? shift(end, unit, 0) : null;
      case "next" -> words.at(at - 1).is("the") ? null : shift(end, unit, 1);
      case "past" -> at < from ? window(end, unit, -1) : null;
      case "coming" -> at < from ? comingPeriod(words, at, end, unit) : null;
      default -> null;
    };
  }

  /** "the last week of May" and "last quarter of 2024" are not counted from publication. */
  private static @Nullable Match ofPeriod(Words words, int end, Unit unit, int amount) {
    return words.at(end).is("of") ? null : shift(end, unit, amount);
  }

  private static Match comingPeriod(Words words, int at, int end, Unit unit) {
    return words.at(at).is("this") ? shift(end, unit, 1) : window(end, unit, 1);
  }

  private static boolean isUnitOfCompound(Words words, int at) {
    return words.at(at + 1).is("-") && words.at(at + 1).glued();
  }

  /** "later in the year", "early in the week": the one of publication. */
  private static @Nullable Match periodUnderWay(Words words, int theAt) {
    Unit unit = Lexicon.singular(words.at(theAt + 1));
    if (unit == null || unit == Unit.HOUR || unit == Unit.DECADE || words.at(theAt + 2).is("of")) {
      return null;
    }
    return unit == Unit.DAY
        ? new Match(theAt + 2, Kind.RELATIVE, new DayUnderWay())
        : shift(theAt + 2, unit, 0);
  }

  private static Match shift(int end, Unit unit, int amount) {
    return new Match(end, Kind.RELATIVE, new Shift(unit, amount, false));
  }

  private static Match window(int end, Unit unit, int amount) {
    TimeValue value = unit == Unit.DECADE ? new Undatable() : new Window(unit, amount, false);
    return new Match(end, Kind.RELATIVE, value);
  }
}
