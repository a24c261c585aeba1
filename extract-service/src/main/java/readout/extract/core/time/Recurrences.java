package readout.extract.core.time;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import readout.extract.core.time.TimeExpression.Kind;
import readout.extract.core.time.TimeValue.Length;
import readout.extract.core.time.TimeValue.Undatable;

/** "every Monday", "each year", "on Fridays", "annual", "week-long": what is never a date. */
final class Recurrences implements Reader {

  private static final Set<String> ADVERBS =
      Lexicon.words(
          """
          annual annually yearly weekly monthly daily quarterly biennial
          """);
  private static final Map<String, Unit> LONG =
      Map.of(
          "daylong",
          Unit.DAY,
          "weeklong",
          Unit.WEEK,
          "monthlong",
          Unit.MONTH,
          "yearlong",
          Unit.YEAR);

  @Override
  public @Nullable Match read(Words words, int at) {
    Word word = words.at(at);
    if (word.is("every") || word.is("each")) {
      return every(words, at);
    }
    if (isPluralWeekday(word) || (word.isLowerCase() && word.isIn(ADVERBS))) {
      return new Match(at + 1, Kind.RECURRENT, new Undatable());
    }
    boolean lengthy = words.at(at + 1).is("-") && words.at(at + 2).is("long");
    Unit unit = Lexicon.singular(word);
    if (lengthy && unit != null) {
      return new Match(at + 3, Kind.DURATION, new Length(unit, 1));
    }
    Unit inOneWord = LONG.get(word.lower());
    return inOneWord == null ? null : new Match(at + 1, Kind.DURATION, new Length(inOneWord, 1));
  }

  private static @Nullable Match every(Words words, int at) {
    int noun = at + 1;
    boolean skipped = words.at(noun).is("other") || words.at(noun).is("single");
    if (skipped || Lexicon.number(words.at(noun)) > 0 || Lexicon.ordinal(words.at(noun)) > 0) {
      noun++;
    }
    Word word = words.at(noun);
    boolean time =
        Lexicon.unit(word) != null
            || Lexicon.weekday(word) != null
            || Lexicon.month(word) > 0
            || Lexicon.season(word) != null
            || word.isIn(Lexicon.PARTS_OF_DAY);
    return time ? new Match(noun + 1, Kind.RECURRENT, new Undatable()) : null;
  }

  private static boolean isPluralWeekday(Word word) {
    if (!word.isCapital() || !word.lower().endsWith("days")) {
      return false;
    }
    String singular = word.lower().substring(0, word.lower().length() - 1);
    return Lexicon.isWeekday(singular);
  }
}
