package readout.extract.core.time;

import org.jspecify.annotations.Nullable;
import readout.extract.core.time.TimeExpression.Kind;
import readout.extract.core.time.TimeValue.DayOfMonth;

/** "on the 23rd", "the 5th of this month"; an ordinal before a noun is no date. */
final class DaysOfMonth implements Reader {

  @Override
  public @Nullable Match read(Words words, int at) {
    Word day = words.at(at + 1);
    if (!words.at(at).is("the") || day.type() != Word.Type.ORDINAL || day.dayNumber() < 0) {
      return null;
    }
    if (words.at(at + 2).is("of") && words.at(at + 4).is("month")) {
      Integer offset = offset(words.at(at + 3));
      return offset == null ? null : match(at + 5, day, offset);
    }
    Word next = words.at(at + 2);
    boolean over =
        next.type() == Word.Type.NONE || (next.type() == Word.Type.MARK && !next.glued());
    boolean stop = next.is(".") || next.is(",") || next.is(";");
    return words.at(at - 1).is("on") && (over || stop) ? match(at + 2, day, null) : null;
  }

  private static @Nullable Integer offset(Word word) {
    return switch (word.lower()) {
      case "last" -> -1;
      case "this", "the" -> 0;
      case "next" -> 1;
      default -> null;
    };
  }

  private static Match match(int end, Word day, @Nullable Integer offset) {
    return new Match(end, Kind.DATE, new DayOfMonth(day.dayNumber(), offset));
  }
}
