package readout.extract.core.frame;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
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
  private static final Set<String> DASHES = Set.of("-", "–", "—", ":", "--");
  private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");
  private static final int FAR = 6;

  private final String text;
  private final @Nullable LocalDate published;
  private final WordClasses words;
  private @Nullable ResolvedDate previous;

  Dates(String text, @Nullable LocalDate published, WordClasses words) {
    this.text = text;
    this.published = published;
    this.words = words;
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
    if (!year || !DASHES.contains(sentence.token(1).form())) {
      return Optional.empty();
    }
    return TimeExpressions.find("in " + first.form(), 0).stream()
        .findFirst()
        .map(e -> new TimeExpression(first.start(), first.end(), e.kind(), e.value(), false));
  }

  /** The date of a trigger: that of the expression nearest to it in the tree, if near enough. */
  Optional<ResolvedDate> of(Sentence sentence, Token trigger, Tense tense) {
    TimeExpression nearest = null;
    int least = FAR + 1;
    for (TimeExpression expression : expressions(sentence)) {
      int distance = distance(sentence, trigger, expression);
      if (distance < least) {
        least = distance;
        nearest = expression;
      }
    }
    return nearest == null ? Optional.empty() : resolve(nearest, tense);
  }

  /** Resolves an expression; what it means becomes the anchor of "the same day". */
  Optional<ResolvedDate> resolve(TimeExpression expression, Tense tense) {
    Optional<ResolvedDate> date =
        DateResolver.resolve(
            expression, new DateResolver.Context(published, tense, previous, null));
    date.ifPresent(found -> previous = found);
    return date;
  }

  private int distance(Sentence sentence, Token trigger, TimeExpression expression) {
    List<Token> tokens = sentence.tokensIn(expression.start(), expression.end());
    if (tokens.isEmpty()) {
      return FAR + 1;
    }
    if (tokens.stream().anyMatch(t -> t.index() == trigger.index())) {
      return FAR + 1;
    }
    Token head = top(sentence, tokens);
    if (putOff(sentence, head, trigger)) {
      return FAR + 1;
    }
    if (since(sentence, head) && !Clauses.negated(sentence, trigger)) {
      return FAR + 1;
    }
    if (leads(sentence, expression)) {
      return main(sentence, trigger) ? FAR : FAR + 1;
    }
    List<Token> up = path(sentence, head);
    List<Token> triggerUp = path(sentence, trigger);
    for (int i = 0; i < up.size(); i++) {
      int j = indexOf(triggerUp, up.get(i));
      if (j >= 0) {
        return reported(up, triggerUp, i, j)
            ? FAR + 1
            : i + j + crossed(up, i) + apart(triggerUp, j);
      }
    }
    return FAR + 1;
  }

  /** A date at the head of a timeline's line ("Jan 21, 2026 - ...") holds for the line. */
  private static boolean leads(Sentence sentence, TimeExpression expression) {
    if (expression.start() > sentence.start() + 1) {
      return false;
    }
    return sentence.tokens().stream()
        .filter(t -> t.start() >= expression.end())
        .findFirst()
        .filter(t -> DASHES.contains(t.form()))
        .isPresent();
  }

  /** Whether a trigger stands in the main clause and not in what follows from it. */
  private static boolean main(Sentence sentence, Token trigger) {
    return path(sentence, trigger).stream()
        .noneMatch(t -> t.relation().equals("conj") && Syntax.isVerb(t));
  }

  /** "was cancelled on Monday": Monday is when it was called off, not when it was to be. */
  private boolean putOff(Sentence sentence, Token head, Token trigger) {
    Token current = head;
    while (current.head() >= 0 && !Syntax.isVerb(current)) {
      boolean until = Set.of("to", "until", "till", "for").contains(Syntax.lower(current));
      if (until || current.index() == trigger.index()) {
        return false;
      }
      current = sentence.token(current.head());
    }
    return words.is("cancel", sentence, current) || words.is("postpone", sentence, current);
  }

  /** "for the third time since 2022": not when it happened, unless it has not happened since. */
  private static boolean since(Sentence sentence, Token head) {
    return Syntax.head(sentence, head).filter(h -> Syntax.lower(h).equals("since")).isPresent();
  }

  private static Token top(Sentence sentence, List<Token> tokens) {
    int from = tokens.get(0).index();
    int to = tokens.get(tokens.size() - 1).index();
    Token current = tokens.get(0);
    while (current.head() >= from && current.head() <= to) {
      current = sentence.token(current.head());
    }
    return current;
  }

  private static List<Token> path(Sentence sentence, Token token) {
    List<Token> path = new ArrayList<>();
    path.add(token);
    path.addAll(sentence.ancestors(token.index()));
    return path;
  }

  private static int indexOf(List<Token> path, Token token) {
    for (int i = 0; i < path.size(); i++) {
      if (path.get(i).index() == token.index()) {
        return i;
      }
    }
    return -1;
  }

  /** "officials said Monday that they would meet": Monday is when it was said. */
  private boolean reported(List<Token> up, List<Token> triggerUp, int i, int j) {
    Token meeting = up.get(i);
    boolean attachesHere = i <= 2;
    return attachesHere
        && j > 0
        && words.is("say", meeting)
        && Syntax.isVerb(meeting)
        && clausal(triggerUp.get(j - 1));
  }

  private static boolean clausal(Token below) {
    return Set.of("ccomp", "dobj", "advcl", "xcomp", "parataxis").contains(below.relation())
        && !below.relation().equals("dobj");
  }

  /** "met on Sunday ahead of talks": Sunday is not the day of the talks. */
  private static int apart(List<Token> triggerUp, int j) {
    for (int k = 1; k < j; k++) {
      if (Set.of("ahead", "before", "after", "following", "prior")
          .contains(Syntax.lower(triggerUp.get(k)))) {
        return 3;
      }
    }
    return 0;
  }

  /**
   * A date in a clause of its own, unless that clause says when the event is to be, is another's.
   */
  private int crossed(List<Token> up, int i) {
    for (int k = 1; k < i; k++) {
      Token verb = up.get(k);
      boolean clause = Syntax.isVerb(verb) && !verb.relation().equals("xcomp");
      boolean tells =
          (verb.relation().equals("acl") || verb.relation().equals("relcl"))
              && k == i - 1
              && (words.is("act-hold", verb)
                  || words.is("schedule", verb)
                  || words.is("postpone", verb)
                  || words.is("say", verb));
      if (clause && !tells) {
        return FAR;
      }
    }
    return 0;
  }
}
