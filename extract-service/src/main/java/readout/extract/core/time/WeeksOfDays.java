package readout.extract.core.time;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import readout.extract.core.time.TimeExpression.Kind;
import readout.extract.core.time.TimeValue.Day;
import readout.extract.core.time.TimeValue.WeekOf;

/** "the week of May 5", "the week beginning 5 May". */
final class WeeksOfDays implements Reader {

  private static final Set<String> OF =
      Set.of("of", "beginning", "starting", "commencing", "ending");

  private final Reader days;

  WeeksOfDays(Reader days) {
    this.days = days;
  }

  @Override
  public @Nullable Match read(Words words, int at) {
    int from = words.at(at).is("the") ? at + 1 : at;
    if (!words.at(from).is("week") || !words.at(from + 1).isIn(OF)) {
      return null;
    }
    Match day = days.read(words, from + 2);
    boolean single = day != null && day.value() instanceof Day;
    return day == null || !single ? null : new Match(day.end(), Kind.DATE, new WeekOf(day.value()));
  }
}
