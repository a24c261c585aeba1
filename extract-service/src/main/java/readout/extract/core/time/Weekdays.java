package readout.extract.core.time;

import java.time.DayOfWeek;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import readout.extract.core.time.TimeExpression.Kind;
import readout.extract.core.time.TimeValue.Pick;
import readout.extract.core.time.TimeValue.Weekday;
import readout.extract.core.time.TimeValue.WeekdayAnchored;
import readout.extract.core.time.TimeValue.WeekdayOfWeek;

/** "Wednesday", "next Tuesday", "Friday last week", "the following Monday". */
final class Weekdays implements Reader {

  private static final Set<String> NAMES_BEFORE =
      Lexicon.words(
          """
          black good bloody super ash holy maundy palm easter cyber boxing sheffield
          freaky shrove giving whit orthodox
          """);
  private static final Set<String> NAMES_AFTER =
      Lexicon.words(
          """
          prayers prayer mass sermon times telegraph punch mirror express mail herald post
          tribune agreement club league island school standard vanguard observer star
          people
          """);
  private static final Set<String> MODIFIERS =
      Lexicon.words(
          """
          last next this coming past following previous preceding
          """);
  private static final Map<String, Integer> WEEKS = Map.of("last", -1, "this", 0, "next", 1);
  private static final Set<String> JOINTS = Set.of("and", "or", "to", "through", "-");
  private static final Set<String> ABBREVIATED_AFTER = Set.of("on", "last", "next", "this");

  @Override
  public @Nullable Match read(Words words, int at) {
    int dayAt = dayAt(words, at);
    DayOfWeek day = day(words, dayAt);
    if (day == null || isName(words, dayAt)) {
      return null;
    }
    int end = afterPartOfDay(words, dayAt + 1);
    if (dayAt == at) {
      Match inWeek = inWeekOrThatOfNext(words, day, end);
      return inWeek == null ? weekday(end, day, Pick.NEAREST) : inWeek;
    }
    return switch (words.at(dayAt - 1).lower()) {
      case "last", "past" -> weekday(end, day, Pick.LAST);
      case "next" -> weekday(end, day, Pick.NEXT);
      case "this" -> weekday(end, day, Pick.THIS);
      case "coming" -> weekday(end, day, Pick.COMING);
      case "following" -> new Match(end, Kind.ANCHORED, new WeekdayAnchored(day, 1));
      case "previous", "preceding" -> new Match(end, Kind.ANCHORED, new WeekdayAnchored(day, -1));
      default -> null;
    };
  }

  private static Match weekday(int end, DayOfWeek day, Pick pick) {
    return new Match(end, Kind.WEEKDAY, new Weekday(day, pick));
  }

  /** Where the weekday stands after "last", "this coming", "the following". */
  private static int dayAt(Words words, int at) {
    int from = at;
    if (words.at(at).is("the") || (words.at(at).is("this") && !isDay(words, at + 1))) {
      from = at + 1;
    }
    return words.at(from).isIn(MODIFIERS) ? from + 1 : at;
  }

  private static boolean isDay(Words words, int at) {
    return Lexicon.weekday(words.at(at)) != null;
  }

  private static @Nullable DayOfWeek day(Words words, int at) {
    DayOfWeek full = Lexicon.weekday(words.at(at));
    boolean placed = words.at(at - 1).isIn(ABBREVIATED_AFTER);
    if (full != null) {
      return words.at(at).isCapital() || placed ? full : null;
    }
    return placed ? Lexicon.shortWeekday(words.at(at)) : null;
  }

  private static boolean isName(Words words, int at) {
    boolean before = words.at(at - 1).isCapital() && words.at(at - 1).isIn(NAMES_BEFORE);
    Word next = words.at(at + 1);
    boolean newspaper = next.isCapital() && next.isIn(NAMES_AFTER);
    return before || newspaper || next.is("prayers") || next.is("prayer") || next.is("sermon");
  }

  private static int afterPartOfDay(Words words, int at) {
    return words.at(at).isLowerCase() && words.at(at).isIn(Lexicon.PARTS_OF_DAY) ? at + 1 : at;
  }

  /** "Friday next week", and "Thursday" in "Thursday and Friday next week". */
  private static @Nullable Match inWeekOrThatOfNext(Words words, DayOfWeek day, int at) {
    DayOfWeek other = words.at(at).isIn(JOINTS) ? Lexicon.weekday(words.at(at + 1)) : null;
    Match own = other == null ? inWeek(words, day, at) : inWeek(words, day, at + 2);
    return own == null || other == null ? own : own.endingAt(at);
  }

  private static @Nullable Match inWeek(Words words, DayOfWeek day, int at) {
    int from = words.at(at).is("of") ? at + 1 : at;
    Integer weeks = WEEKS.get(words.at(from).lower());
    boolean week = weeks != null && words.at(from + 1).is("week") && !words.at(from + 2).is("'s");
    return week && weeks != null
        ? new Match(from + 2, Kind.WEEKDAY, new WeekdayOfWeek(day, weeks))
        : null;
  }
}
