package readout.extract.core.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Token;
import readout.extract.core.time.DateResolver;
import readout.extract.core.time.TimeExpression;
import readout.extract.core.time.TimeExpressions;

/** Finds the expressions of a sentence that can say when something happened. */
final class DateExpressions {

  private static final Set<TimeExpression.Kind> POINTS =
      Set.of(
          TimeExpression.Kind.DATE,
          TimeExpression.Kind.WEEKDAY,
          TimeExpression.Kind.RELATIVE,
          TimeExpression.Kind.ANCHORED,
          TimeExpression.Kind.RANGE);
  private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");

  private DateExpressions() {}

  /**
   * The expressions in text order; of two that name one day, the one that says more.
   *
   * @param found all that the sentence has
   */
  static List<TimeExpression> of(String text, Sentence sentence, List<TimeExpression> found) {
    List<TimeExpression> points = new ArrayList<>();
    for (TimeExpression e : found) {
      if (POINTS.contains(e.kind())) {
        points.add(e);
      }
    }
    leadingYear(sentence).ifPresent(points::add);
    return explained(text, points);
  }

  /** "today, October 23", "on Saturday [April 5, 2025]": the date says which day is meant. */
  private static List<TimeExpression> explained(String text, List<TimeExpression> points) {
    List<TimeExpression> all = new ArrayList<>();
    for (TimeExpression point : points) {
      TimeExpression before = all.isEmpty() ? null : all.get(all.size() - 1);
      boolean explains =
          before != null
              && point.kind() == TimeExpression.Kind.DATE
              && DateResolver.day(point)
              && (before.kind() == TimeExpression.Kind.RELATIVE
                  || before.kind() == TimeExpression.Kind.WEEKDAY)
              && apposed(text, before.end(), point.start());
      if (before != null && explains) {
        all.remove(before);
        all.add(
            new TimeExpression(
                before.start(), point.end(), point.kind(), point.value(), point.attributive()));
      } else {
        all.add(point);
      }
    }
    return all;
  }

  /** Whether nothing but a comma or an opening bracket stands between. */
  private static boolean apposed(String text, int from, int to) {
    String between = from <= to ? text.substring(from, to).strip() : "-";
    return between.length() == 1 && ",([".contains(between);
  }

  /** The bare year at the head of a timeline's line ("2025 - A and B sign a treaty"). */
  private static Optional<TimeExpression> leadingYear(Sentence sentence) {
    Token first = sentence.token(0);
    boolean year = sentence.size() > 1 && YEAR.matcher(first.form()).matches();
    if (!year || !TimelineHead.dash(sentence.token(1))) {
      return Optional.empty();
    }
    return TimeExpressions.find("in " + first.form(), 0).stream()
        .findFirst()
        .map(e -> new TimeExpression(first.start(), first.end(), e.kind(), e.value(), false));
  }
}
