package readout.extract.core.time;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import readout.extract.core.time.TimeExpression.Kind;
import readout.extract.core.time.TimeValue.Anchored;
import readout.extract.core.time.TimeValue.Window;

/** "the same day", "that month", "the following week", "the day before". */
final class AnchoredDates implements Reader {

  private static final Set<String> EARLIER = Set.of("earlier", "later");
  private static final Set<String> OVER = Set.of("over", "in", "within", "for", "during");
  private static final Map<String, Integer> STEPS =
      Map.of(
          "same",
          0,
          "very",
          0,
          "following",
          1,
          "next",
          1,
          "ensuing",
          1,
          "previous",
          -1,
          "preceding",
          -1);
  private static final Map<String, Integer> AFTER_UNIT =
      Map.of("before", -1, "earlier", -1, "after", 1, "later", 1);

  @Override
  public @Nullable Match read(Words words, int at) {
    int from = words.at(at).isIn(EARLIER) ? at + 1 : at;
    boolean that = words.at(from).is("that");
    boolean the = words.at(from).is("the");
    if (words.at(from).is("same") && !words.at(from - 1).is("the")) {
      return stepped(words, from - 1);
    }
    if (!that && !the) {
      return null;
    }
    Match stepped = stepped(words, from);
    if (stepped != null) {
      return stepped;
    }
    return that ? sameUnit(words, from) : beside(words, from);
  }

  /** "the same day", "the following month". */
  private static @Nullable Match stepped(Words words, int theAt) {
    Integer step = STEPS.get(words.at(theAt + 1).lower());
    Unit unit = unit(words, theAt + 2);
    if (step == null || unit == null) {
      return null;
    }
    boolean next = words.at(theAt + 1).is("next");
    if (next && words.at(theAt - 1).isIn(OVER)) {
      return new Match(theAt + 3, Kind.RELATIVE, new Window(unit, 1, false));
    }
    return new Match(theAt + 3, Kind.ANCHORED, new Anchored(unit, step));
  }

  private static @Nullable Match sameUnit(Words words, int thatAt) {
    Unit unit = unit(words, thatAt + 1);
    return unit == null ? null : new Match(thatAt + 2, Kind.ANCHORED, new Anchored(unit, 0));
  }

  /** "the day before", "the week after", where no event is named behind it. */
  private static @Nullable Match beside(Words words, int theAt) {
    Unit unit = unit(words, theAt + 1);
    Integer step = AFTER_UNIT.get(words.at(theAt + 2).lower());
    Word next = words.at(theAt + 3);
    boolean over =
        next.type() == Word.Type.NONE || (next.type() == Word.Type.MARK && !next.is("\""));
    return unit == null || step == null || !over
        ? null
        : new Match(theAt + 3, Kind.ANCHORED, new Anchored(unit, step));
  }

  private static @Nullable Unit unit(Words words, int at) {
    Word word = words.at(at);
    Word next = words.at(at + 1);
    if (next.is("-") && next.glued()) {
      return null;
    }
    if (word.isIn(Lexicon.PARTS_OF_DAY)) {
      return Unit.DAY;
    }
    Unit unit = Lexicon.singular(word);
    return unit == Unit.HOUR || unit == Unit.DECADE ? null : unit;
  }
}
