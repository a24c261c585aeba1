package readout.extract.core.frame;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;
import readout.extract.core.time.DateResolver;
import readout.extract.core.time.ResolvedDate;
import readout.extract.core.time.Tense;
import readout.extract.core.time.TimeExpression;
import readout.extract.core.time.TimeExpressions;

/** Finds the date that belongs to a trigger and resolves it against the date of publication. */
final class Dates {

  private static final Set<TimeExpression.Kind> POINTS =
      Set.of(
          TimeExpression.Kind.DATE,
          TimeExpression.Kind.WEEKDAY,
          TimeExpression.Kind.RELATIVE,
          TimeExpression.Kind.ANCHORED,
          TimeExpression.Kind.RANGE);
  private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");

  private final String text;
  private final @Nullable LocalDate published;
  private final DateDistance distance;
  private @Nullable ResolvedDate previous;

  Dates(String text, @Nullable LocalDate published, WordClasses words) {
    this.text = text;
    this.published = published;
    this.distance = new DateDistance(words);
  }

  /** The expressions of a sentence that can say when something happened. */
  List<TimeExpression> expressions(Sentence sentence) {
    List<TimeExpression> points = new ArrayList<>();
    for (TimeExpression e : TimeExpressions.find(sentence.text(text), sentence.start())) {
      if (POINTS.contains(e.kind())) {
        points.add(e);
      }
    }
    leadingYear(sentence).ifPresent(points::add);
    return points;
  }

  /** The bare year at the head of a timeline's line ("2025 - A and B sign a treaty"). */
  private Optional<TimeExpression> leadingYear(Sentence sentence) {
    Token first = sentence.token(0);
    boolean year = sentence.size() > 1 && YEAR.matcher(first.form()).matches();
    if (!year || !DateDistance.dash(sentence.token(1))) {
      return Optional.empty();
    }
    return TimeExpressions.find("in " + first.form(), 0).stream()
        .findFirst()
        .map(e -> new TimeExpression(first.start(), first.end(), e.kind(), e.value(), false));
  }

  /** The date of a trigger: that of the expression nearest to it in the tree, if near enough. */
  Optional<ResolvedDate> of(Sentence sentence, Token trigger, Tense tense) {
    TimeExpression nearest = null;
    int least = DateDistance.FAR + 1;
    for (TimeExpression expression : expressions(sentence)) {
      int steps = distance.of(sentence, trigger, expression);
      if (steps < least) {
        least = steps;
        nearest = expression;
      }
    }
    return nearest == null ? Optional.empty() : resolve(nearest, tense);
  }

  /** Whether a date lies behind the day of publication, all of it. */
  boolean ahead(ResolvedDate date) {
    return published != null && date.earliest().isAfter(published);
  }

  /** Resolves an expression; what it means becomes the anchor of "the same day". */
  Optional<ResolvedDate> resolve(TimeExpression expression, Tense tense) {
    Optional<ResolvedDate> date =
        DateResolver.resolve(
            expression, new DateResolver.Context(published, tense, previous, null));
    date.ifPresent(found -> previous = found);
    return date;
  }
}
