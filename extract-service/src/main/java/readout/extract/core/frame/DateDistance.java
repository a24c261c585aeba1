package readout.extract.core.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;
import readout.extract.core.time.TimeExpression;

/** Tells how far in the tree a date stands from a trigger, and which dates are another's. */
final class DateDistance {

  /** The longest distance at which a date still belongs to a trigger. */
  static final int FAR = 6;

  private static final int NEVER = FAR + 1;
  private static final int APART = 3;
  private static final Set<String> DASHES = Set.of("-", "–", "—", ":", "--");
  private static final Set<String> CLAUSES = Set.of("ccomp", "advcl", "xcomp", "parataxis");
  private static final Set<String> UNTIL = Set.of("to", "until", "till", "for");
  private static final Set<String> AHEAD_OR_AFTER =
      Set.of("ahead", "before", "after", "following", "prior");

  private final WordClasses words;

  DateDistance(WordClasses words) {
    this.words = words;
  }

  /** Edges between trigger and date, more than {@link #FAR} when the date is another's. */
  int of(Sentence sentence, Token trigger, TimeExpression expression) {
    List<Token> tokens = sentence.tokensIn(expression.start(), expression.end());
    if (tokens.isEmpty() || tokens.stream().anyMatch(t -> t.index() == trigger.index())) {
      return NEVER;
    }
    Token head = top(sentence, tokens);
    boolean other =
        putOff(sentence, head, trigger)
            || (since(sentence, head) && !Clauses.negated(sentence, trigger));
    if (other) {
      return NEVER;
    }
    if (leads(sentence, expression)) {
      return main(sentence, trigger) ? FAR : NEVER;
    }
    return along(path(sentence, head), path(sentence, trigger));
  }

  private int along(List<Token> up, List<Token> triggerUp) {
    for (int i = 0; i < up.size(); i++) {
      int j = indexOf(triggerUp, up.get(i));
      if (j >= 0) {
        return reported(up, triggerUp, i, j) ? NEVER : i + j + crossed(up, i) + apart(triggerUp, j);
      }
    }
    return NEVER;
  }

  /** Whether a token separates the head of a timeline's line from the line. */
  static boolean dash(Token token) {
    return DASHES.contains(token.form());
  }

  /** A date at the head of a timeline's line ("Jan 21, 2026 - ...") holds for the line. */
  private static boolean leads(Sentence sentence, TimeExpression expression) {
    if (expression.start() > sentence.start() + 1) {
      return false;
    }
    return sentence.tokens().stream()
        .filter(t -> t.start() >= expression.end())
        .findFirst()
        .filter(DateDistance::dash)
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
      if (UNTIL.contains(Syntax.lower(current)) || current.index() == trigger.index()) {
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
        && CLAUSES.contains(triggerUp.get(j - 1).relation());
  }

  /** "met on Sunday ahead of talks": Sunday is not the day of the talks. */
  private static int apart(List<Token> triggerUp, int j) {
    boolean between =
        triggerUp.subList(Math.min(1, j), j).stream()
            .anyMatch(t -> AHEAD_OR_AFTER.contains(Syntax.lower(t)));
    return between ? APART : 0;
  }

  /**
   * A date in a clause of its own, unless that clause says when the event is to be, is another's.
   */
  private int crossed(List<Token> up, int i) {
    for (int k = 1; k < i; k++) {
      Token verb = up.get(k);
      boolean visitor = Syntax.lower(verb).equals("visiting");
      boolean clause = Syntax.isVerb(verb) && !verb.relation().equals("xcomp") && !visitor;
      if (clause && !(k == i - 1 && tellsWhen(verb))) {
        return FAR;
      }
    }
    return 0;
  }

  private boolean tellsWhen(Token verb) {
    boolean modifies = verb.relation().equals("acl") || verb.relation().equals("relcl");
    return modifies
        && (words.is("act-hold", verb)
            || words.is("schedule", verb)
            || words.is("postpone", verb)
            || words.is("say", verb));
  }
}
