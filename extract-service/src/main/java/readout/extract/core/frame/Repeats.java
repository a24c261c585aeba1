package readout.extract.core.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import readout.contracts.MeetingStatus;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.time.ResolvedDate;
import readout.extract.core.time.TimeExpression;

/**
 * "They met on March 5 and April 16", "two rounds were held in August and December": days that do
 * not follow each other are those of as many meetings.
 */
final class Repeats {

  private static final Set<String> JOINING = Set.of(",", "and", "in", "on", "again", "then");
  private static final Set<String> SPANS = Set.of("between", "from");
  private static final Set<MeetingStatus> REAL =
      Set.of(MeetingStatus.HELD, MeetingStatus.SCHEDULED);
  private static final int APART = 5;

  private final Dates dates;

  Repeats(Dates dates) {
    this.dates = dates;
  }

  /** The mention, once for each day that its sentence lists. */
  List<MeetingMention> of(MeetingMention mention) {
    ResolvedDate date = mention.date();
    if (date == null || !REAL.contains(mention.status())) {
      return List.of(mention);
    }
    List<ResolvedDate> days = days(mention);
    boolean its = days.stream().anyMatch(day -> within(day, date));
    if (days.size() < 2 || !its) {
      return List.of(mention);
    }
    List<MeetingMention> all = new ArrayList<>();
    days.forEach(day -> all.add(mention.on(day, all.isEmpty())));
    return all;
  }

  private static boolean within(ResolvedDate day, ResolvedDate date) {
    return !day.earliest().isBefore(date.earliest()) && !day.latest().isAfter(date.latest());
  }

  /** The days behind the trigger that nothing but "and" joins. */
  private List<ResolvedDate> days(MeetingMention mention) {
    Sentence sentence = mention.sentence();
    int start = sentence.token(mention.trigger()).end();
    List<ResolvedDate> days = new ArrayList<>();
    @Nullable TimeExpression last = null;
    for (TimeExpression expression : dates.expressions(sentence)) {
      if (expression.start() < start) {
        continue;
      }
      Optional<ResolvedDate> day = dates.resolve(expression, mention.stance().tense());
      if (day.isEmpty()) {
        return List.of();
      }
      boolean follows = last != null && joined(sentence, last, expression, days, day.get());
      if (last != null && !follows) {
        if (days.size() > 1) {
          return days;
        }
        days.clear();
      }
      days.add(day.get());
      last = expression;
    }
    return days;
  }

  private static boolean joined(
      Sentence sentence,
      TimeExpression one,
      TimeExpression other,
      List<ResolvedDate> before,
      ResolvedDate day) {
    List<Token> between =
        sentence.tokens().stream()
            .filter(t -> t.start() >= one.end() && t.end() <= other.start())
            .toList();
    boolean span =
        sentence.tokens().stream()
            .anyMatch(t -> t.end() == one.start() - 1 && SPANS.contains(Syntax.lower(t)));
    return !span
        && between.stream().anyMatch(t -> Syntax.lower(t).equals("and"))
        && between.stream()
            .allMatch(t -> JOINING.contains(Syntax.lower(t)) || t.entityType().equals("GPE"))
        && before.get(before.size() - 1).latest().plusDays(APART).isBefore(day.earliest());
  }
}
