package readout.extract.core.time;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import readout.extract.core.time.TimeExpression.Kind;
import readout.extract.core.time.TimeValue.Day;
import readout.extract.core.time.TimeValue.OffsetFrom;
import readout.extract.core.time.TimeValue.Shift;
import readout.extract.core.time.TimeValue.Weekday;

/** "two days after Sunday's vote", "the day before the May 9 summit". */
final class OffsetsFromDates implements Reader {

  private static final Set<String> ONE = Set.of("a", "the", "one");

  private final Iterable<Reader> dates;

  OffsetsFromDates(Iterable<Reader> dates) {
    this.dates = dates;
  }

  @Override
  public @Nullable Match read(Words words, int at) {
    int amount = words.at(at).isIn(ONE) ? 1 : Lexicon.number(words.at(at));
    Unit unit = Lexicon.unit(words.at(at + 1));
    boolean after = words.at(at + 2).is("after");
    boolean joint = after || words.at(at + 2).is("before");
    if (amount < 1 || unit == null || unit == Unit.HOUR || !joint) {
      return null;
    }
    int from = words.at(at + 3).is("the") ? at + 4 : at + 3;
    Match date = date(words, from);
    if (date == null) {
      return null;
    }
    long signed = after ? amount : -amount;
    return new Match(date.end(), Kind.RELATIVE, new OffsetFrom(unit, signed, date.value()));
  }

  private @Nullable Match date(Words words, int at) {
    for (Reader reader : dates) {
      Match match = reader.read(words, at);
      if (match != null && isDay(match.value())) {
        return match;
      }
    }
    return null;
  }

  private static boolean isDay(TimeValue value) {
    boolean shiftOfDays = value instanceof Shift shift && shift.unit() == Unit.DAY;
    return value instanceof Day || value instanceof Weekday || shiftOfDays;
  }
}
