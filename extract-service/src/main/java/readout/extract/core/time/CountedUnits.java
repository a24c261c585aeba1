package readout.extract.core.time;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import readout.extract.core.time.TimeExpression.Kind;
import readout.extract.core.time.TimeValue.Anchored;
import readout.extract.core.time.TimeValue.Length;
import readout.extract.core.time.TimeValue.Shift;
import readout.extract.core.time.TimeValue.Undatable;
import readout.extract.core.time.TimeValue.Window;

/** "two days ago", "in three weeks", "a month earlier", "over the past two years", "four-day". */
final class CountedUnits implements Reader {

  private static final Set<String> FIRST =
      Set.of("first", "only", "worst", "biggest", "largest", "highest", "lowest");
  private static final Set<String> MANY = Set.of("few", "couple", "several", "many", "some");
  private static final Set<String> MORE_OR_LESS =
      Set.of("than", "over", "nearly", "almost", "least", "most", "under");
  private static final Set<String> ABOUT = Set.of("about", "around", "approximately", "roughly");
  private static final Set<String> PERIOD_BEFORE = Set.of("next", "coming", "past", "last");
  private static final Set<String> EARLIER = Set.of("earlier", "previously", "prior", "before");
  private static final Set<String> LATER = Set.of("later", "afterwards", "afterward", "after");

  @Override
  public @Nullable Match read(Words words, int at) {
    if (words.at(at).is("in") || words.at(at).is("within")) {
      return ahead(words, at);
    }
    if (words.at(at).isIn(PERIOD_BEFORE) || words.at(at).is("recent")) {
      return window(words, at);
    }
    int unitAt = unitAt(words, at);
    Unit unit = Lexicon.unit(words.at(unitAt));
    if (unit == null || isAge(words, unitAt + 1)) {
      return null;
    }
    if (words.at(unitAt - 1).is("-")) {
      return new Match(unitAt + 1, Kind.DURATION, new Length(unit, amount(words, at)));
    }
    return counted(words, at, unitAt, unit, amount(words, at));
  }

  /** The word of the unit after "two", "a few", "three-", or the word itself, as in "days ago". */
  private static int unitAt(Words words, int at) {
    Word word = words.at(at);
    boolean quantity = word.type() == Word.Type.QUANTITY || word.isIn(MANY);
    if (Lexicon.number(word) < 0 && !quantity) {
      return Lexicon.unit(word) != null && word.lower().endsWith("s") ? at : -1;
    }
    int next = at + 1;
    if (words.at(next).isIn(MANY)) {
      next++;
    }
    if (words.at(next).is("of")) {
      next++;
    }
    return words.at(next).is("-") && words.at(next).glued() ? next + 1 : next;
  }

  /** How many, or 0 where the text does not say. */
  private static int amount(Words words, int at) {
    boolean vague = words.at(at - 1).isIn(MORE_OR_LESS) || words.at(at + 1).isIn(MANY);
    return vague ? 0 : Math.max(0, Lexicon.number(words.at(at)));
  }

  private static boolean isAge(Words words, int at) {
    return words.at(at).is("old") || (words.at(at).is("-") && words.at(at + 1).is("old"));
  }

  private static @Nullable Match counted(Words words, int at, int unitAt, Unit unit, int amount) {
    int end = unitAt + 1;
    Word next = words.at(end);
    if (next.is("ago") && unit == Unit.WEEK && words.at(end + 1).is("today")) {
      return new Match(end + 2, Kind.RELATIVE, shift(Unit.DAY, -7L * amount));
    }
    if (next.is("ago")) {
      return new Match(end + 1, Kind.RELATIVE, shift(unit, -amount));
    }
    if (next.is("hence") || words.are(end, "from", "now")) {
      return new Match(next.is("hence") ? end + 1 : end + 2, Kind.RELATIVE, shift(unit, amount));
    }
    if (next.isIn(EARLIER) && isOver(words, end)) {
      return new Match(end + 1, Kind.ANCHORED, anchored(unit, -amount));
    }
    if (next.isIn(LATER) && isOver(words, end)) {
      return new Match(end + 1, Kind.ANCHORED, anchored(unit, amount));
    }
    boolean article = words.at(at).is("a") || words.at(at).is("an");
    boolean length = !article || words.at(at - 1).is("for") || words.at(at - 1).is("by");
    boolean compared = next.isIn(EARLIER) || next.isIn(LATER) || unitAt == at;
    return length && !compared ? new Match(end, Kind.DURATION, new Length(unit, amount)) : null;
  }

  /**
   * "a day after" and "a day earlier" count from the last date only if nothing they name follows.
   */
  private static boolean isOver(Words words, int at) {
    Word next = words.at(at + 1);
    if (words.at(at).is("before") || words.at(at).is("after") || words.at(at).is("prior")) {
      return next.type() == Word.Type.NONE || (next.type() == Word.Type.MARK && !next.is("\""));
    }
    return !next.is("than");
  }

  private static TimeValue shift(Unit unit, long amount) {
    boolean dated = amount != 0 && unit != Unit.HOUR;
    return dated ? new Shift(unit, amount, false) : new Undatable();
  }

  private static TimeValue anchored(Unit unit, long amount) {
    boolean dated = amount != 0 && unit != Unit.HOUR;
    return dated ? new Anchored(unit, amount) : new Undatable();
  }

  /** "in two weeks", "in two weeks' time", "within ten days", "in the next two weeks". */
  private static @Nullable Match ahead(Words words, int at) {
    int from = words.at(at + 1).isIn(ABOUT) ? at + 2 : at + 1;
    int unitAt = unitAt(words, from);
    Unit unit = Lexicon.unit(words.at(unitAt));
    if (unit == null || unitAt == from || words.at(unitAt - 1).is("-")) {
      return null;
    }
    if (isAge(words, unitAt + 1) || words.at(unitAt + 1).is("ago")) {
      return null;
    }
    int amount = amount(words, from);
    int time = words.at(unitAt + 1).is("'") ? unitAt + 2 : unitAt + 1;
    boolean ofTime = words.at(time).is("time") || words.are(unitAt + 1, "'s", "time");
    int end = ofTime ? (words.at(time).is("time") ? time + 1 : unitAt + 3) : unitAt + 1;
    boolean dated = amount > 0 && unit != Unit.HOUR && !isFirstIn(words, at);
    if (!dated) {
      return new Match(end, Kind.DURATION, new Length(unit, amount));
    }
    return words.at(at).is("within")
        ? new Match(end, Kind.RELATIVE, new Window(unit, amount, true))
        : new Match(end, Kind.RELATIVE, new Shift(unit, amount, !ofTime));
  }

  /** "the first visit in a decade": as long as that without one. */
  private static boolean isFirstIn(Words words, int at) {
    boolean first = false;
    for (int i = at - 1; i > at - 6; i--) {
      first |= words.at(i).isIn(FIRST);
    }
    return first;
  }

  /** "past two weeks", "next three days", "coming days". */
  private static @Nullable Match window(Words words, int at) {
    int unitAt = unitAt(words, at + 1);
    Unit unit = Lexicon.unit(words.at(unitAt));
    if (unit == null || words.at(unitAt - 1).is("-")) {
      return null;
    }
    int amount = amount(words, at + 1);
    boolean dated = amount > 0 && unit != Unit.HOUR && unitAt > at + 1;
    boolean back = words.at(at).is("past") || words.at(at).is("last");
    if (words.at(at - 1).is("for") || words.are(at - 2, "for", "the")) {
      return new Match(unitAt + 1, Kind.DURATION, new Length(unit, amount));
    }
    TimeValue value = dated ? new Window(unit, back ? -amount : amount, false) : new Undatable();
    return new Match(unitAt + 1, Kind.RELATIVE, value);
  }
}
