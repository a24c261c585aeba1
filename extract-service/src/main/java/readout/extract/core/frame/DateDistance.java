package readout.extract.core.frame;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;
import readout.extract.core.time.TimeExpression;

/** Tells how far in the tree a date stands from a trigger. */
final class DateDistance {

  /** The longest distance at which a date still belongs to a trigger. */
  static final int FAR = 6;

  private static final int NEVER = FAR + 1;
  private static final int APART = 3;
  private static final Set<String> CLAUSES = Set.of("ccomp", "advcl", "xcomp", "parataxis");
  private static final Set<String> AHEAD = Set.of("ahead", "before", "prior");
  private static final Set<String> WHILE =
      Set.of("when", "while", "as", "after", "before", "during", "upon", "following");
  private static final Set<String> AHEAD_OR_AFTER =
      Set.of("ahead", "before", "after", "following", "prior");

  private final WordClasses words;
  private final DateOfOthers others;

  DateDistance(WordClasses words) {
    this.words = words;
    this.others = new DateOfOthers(words);
  }

  /** Edges between trigger and date, more than {@link #FAR} when the date is another's. */
  int of(Sentence sentence, Token trigger, TimeExpression expression) {
    List<Token> tokens = sentence.tokensIn(expression.start(), expression.end());
    if (tokens.isEmpty() || tokens.stream().anyMatch(t -> t.index() == trigger.index())) {
      return NEVER;
    }
    Token head = top(sentence, tokens);
    if (others.is(sentence, expression, tokens.get(0), head, trigger)) {
      return NEVER;
    }
    Optional<Token> held = HeldClause.noun(sentence, head, words);
    if (held.filter(noun -> noun.index() == trigger.index()).isPresent()) {
      return 1;
    } else if (held.filter(noun -> !HeldClause.sidelined(sentence, noun, words)).isPresent()) {
      return NEVER;
    }
    if (TimelineHead.leads(sentence, expression)) {
      return TimelineHead.main(sentence, trigger) ? FAR : NEVER;
    }
    return along(sentence, expression, Syntax.path(sentence, head), Syntax.path(sentence, trigger));
  }

  private int along(
      Sentence sentence, TimeExpression expression, List<Token> up, List<Token> triggerUp) {
    for (int i = 0; i < up.size(); i++) {
      int j = Syntax.indexOf(triggerUp, up.get(i));
      if (j >= 0) {
        boolean other =
            reported(sentence, up, triggerUp, i, j)
                || announced(triggerUp, j)
                || ofOther(expression, up, i)
                || sinceThen(sentence, up.subList(Math.min(1, i), i));
        return other ? NEVER : i + j + crossed(sentence, up, i) + apart(up.get(i), triggerUp, j);
      }
    }
    return NEVER;
  }

  /** "met A on Monday and said he would see B": what is said to be is not of that day. */
  private boolean announced(List<Token> triggerUp, int j) {
    for (int k = 1; k < j; k++) {
      boolean says = Syntax.isVerb(triggerUp.get(k)) && words.is("say", triggerUp.get(k));
      if (says && triggerUp.get(k - 1).relation().equals("ccomp")) {
        return true;
      }
    }
    return false;
  }

  /** "met ahead of Friday's summit": Friday is the day of the summit. */
  private static boolean ofOther(TimeExpression expression, List<Token> up, int i) {
    boolean before =
        up.subList(Math.min(1, i), i).stream().anyMatch(t -> AHEAD.contains(Syntax.lower(t)));
    boolean after =
        up.subList(Math.min(1, i), i).stream()
            .anyMatch(t -> AHEAD_OR_AFTER.contains(Syntax.lower(t)));
    return before || (after && expression.attributive());
  }

  /** "their first meeting since A took office in May", "the highest contact since talks in May". */
  private static boolean sinceThen(Sentence sentence, List<Token> above) {
    for (int k = 0; k < above.size(); k++) {
      boolean clause =
          sentence.children(above.get(k).index(), "mark").stream()
              .anyMatch(m -> Syntax.lower(m).equals("since"));
      if (clause || (k > 0 && Syntax.lower(above.get(k)).equals("since"))) {
        return true;
      }
    }
    return false;
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

  /** "officials said Monday that they would meet": Monday is when it was said. */
  private boolean reported(Sentence sentence, List<Token> up, List<Token> triggerUp, int i, int j) {
    Token meeting = up.get(i);
    boolean attachesHere = up.subList(0, i).stream().noneMatch(Syntax::isVerb);
    return attachesHere
        && j > 0
        && words.is("say", meeting)
        && Syntax.isVerb(meeting)
        && CLAUSES.contains(triggerUp.get(j - 1).relation())
        && !accompanies(sentence, triggerUp.get(j - 1));
  }

  /** "he said when meeting", "speaking after talks, he said": said where and when they met. */
  private static boolean accompanies(Sentence sentence, Token clause) {
    if (!clause.relation().equals("advcl")) {
      return false;
    }
    boolean participle =
        clause.pos().equals("VBG") && Syntax.ownSubjects(sentence, clause).isEmpty();
    return participle
        || sentence.children(clause.index()).stream()
            .anyMatch(c -> c.index() < clause.index() && WHILE.contains(Syntax.lower(c)));
  }

  /**
   * "met on Sunday ahead of talks": Sunday is not the day of the talks, but "said on Sunday after
   * talks" is told on their day.
   */
  private int apart(Token common, List<Token> triggerUp, int j) {
    List<Token> between = triggerUp.subList(Math.min(1, j), j);
    boolean said = Syntax.isVerb(common) && words.is("say", common);
    Set<String> separates = said ? AHEAD : AHEAD_OR_AFTER;
    boolean from =
        words.is("arrival", Syntax.lemma(common))
            && between.stream().anyMatch(t -> Syntax.lower(t).equals("from"));
    return from
        ? FAR
        : between.stream().anyMatch(t -> separates.contains(Syntax.lower(t))) ? APART : 0;
  }

  /**
   * A date in a clause of its own, unless that clause says when the event is to be, is another's.
   */
  private int crossed(Sentence sentence, List<Token> up, int i) {
    for (int k = 1; k < i; k++) {
      Token verb = up.get(k);
      boolean clause =
          Syntax.isVerb(verb)
              && !Set.of("xcomp", "prep").contains(verb.relation())
              && !visiting(verb)
              && !HeldClause.beside(sentence, verb, words);
      boolean when = behindNoun(up, k, i) && tellsWhen(verb);
      if (clause && !when && !closing(sentence, up, k)) {
        return FAR;
      }
    }
    return 0;
  }

  /** "met to discuss trade on Monday": the day of the meeting, if it hangs on the verb itself. */
  private boolean closing(Sentence sentence, List<Token> up, int k) {
    Token verb = up.get(k);
    List<Token> between = up.subList(1, k);
    boolean hangs =
        between.stream().allMatch(t -> Syntax.lower(t).equals("on") || aside(sentence, t));
    return hangs && aside(sentence, verb);
  }

  private boolean aside(Sentence sentence, Token verb) {
    return Syntax.isVerb(verb)
        && (PurposeClause.is(words, sentence, verb) || words.is("aimed", Syntax.lower(verb)));
  }

  /** "the summit of A and B which closed on Sunday": parsers hang the clause on the last noun. */
  private static boolean behindNoun(List<Token> up, int k, int i) {
    return up.subList(k + 1, i).stream().noneMatch(Syntax::isVerb);
  }

  /** "met with visiting X on Monday": parsers take the adjective for a verb. */
  static boolean visiting(Token verb) {
    return verb.relation().equals("pcomp") && Syntax.lower(verb).equals("visiting");
  }

  private boolean tellsWhen(Token verb) {
    boolean modifies = verb.relation().equals("acl") || verb.relation().equals("relcl");
    return modifies
        && (words.is("act-hold", verb)
            || Syntax.lemma(verb).equals("be")
            || words.is("schedule", verb)
            || words.is("postpone", verb)
            || words.is("say", verb));
  }
}
