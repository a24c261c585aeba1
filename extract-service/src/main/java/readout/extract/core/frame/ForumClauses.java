package readout.extract.core.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import readout.extract.core.entity.Discourse;
import readout.extract.core.entity.ForumSeries;
import readout.extract.core.entity.Side;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;

/** Reads what the clause around a forum's name says: that it takes place, who hosts or attends. */
final class ForumClauses {

  private static final int CLIMB = 8;
  private static final Set<String> INTO = Set.of("in", "at", "to", "for", "into");

  private final WordClasses words;
  private final Arguments arguments;
  private final ForumDoers doers;

  ForumClauses(WordClasses words, Arguments arguments) {
    this.words = words;
    this.arguments = arguments;
    this.doers = new ForumDoers(words, arguments);
  }

  /**
   * @param anchor the token whose place in the clause is that of the noun
   */
  ForumClause read(Sentence sentence, Token noun, Token anchor) {
    ForumClause outside = climb(sentence, anchor);
    List<Side> sides = new ArrayList<>(outside.sides());
    sides.addAll(within(sentence, noun));
    if (outside.kind() == ForumClause.Kind.ATTENDED || outside.kind() == ForumClause.Kind.HOSTED) {
      sides.addAll(arguments.with(sentence, noun));
    }
    return new ForumClause(outside.kind(), Discourse.distinct(sides));
  }

  private ForumClause climb(Sentence sentence, Token noun) {
    Token current = noun;
    String preposition = "";
    for (int steps = 0; steps < CLIMB && current.head() >= 0; steps++) {
      Token head = sentence.token(current.head());
      String relation = current.relation();
      if (Syntax.isVerb(head)) {
        return switch (relation) {
          case "nsubj", "nsubjpass" -> subject(sentence, head);
          case "dobj" -> object(sentence, head);
          case "prep" ->
              elsewhere(sentence, head)
                  ? new ForumClause(ForumClause.Kind.ASIDE, List.of())
                  : preposition(sentence, head, Syntax.lower(current));
          case "attr", "npadvmod", "oprd" -> named();
          default -> named();
        };
      }
      if (relation.equals("prep")) {
        if (words.is("forum-aside", Syntax.lemma(head)) || encounter(sentence, head)) {
          return new ForumClause(ForumClause.Kind.ASIDE, List.of());
        }
        if (words.is("forum-chair", head)) {
          return new ForumClause(ForumClause.Kind.NAMED, arguments.read(sentence, List.of(head)));
        }
        if (delegation(head)) {
          return delegates(sentence, head);
        }
        preposition = Syntax.lower(current);
        boolean part = words.is("part-of-meeting", head) && preposition.equals("of");
        if (!part) {
          return named();
        }
      } else if (!relation.equals("pobj") && !relation.equals("conj")) {
        return named();
      }
      current = head;
    }
    return named();
  }

  private static ForumClause named() {
    return new ForumClause(ForumClause.Kind.NAMED, List.of());
  }

  /** "met B at the summit", "held talks with B during the summit". */
  private boolean elsewhere(Sentence sentence, Token verb) {
    boolean meets = words.is("verb-meet", sentence, verb) || words.is("verb-speak", verb);
    boolean others =
        Syntax.has(sentence, verb, "dobj")
            || !Syntax.prepositionObjects(sentence, verb, Set.of("with")).isEmpty();
    return (meets && others)
        || sentence.children(verb.index(), "dobj").stream().anyMatch(o -> encounter(sentence, o));
  }

  /** A meeting that a forum may be the place of. */
  private boolean encounter(Sentence sentence, Token noun) {
    return words.is("noun-meeting", noun)
        && !Syntax.prepositionObjects(sentence, noun, Set.of("with", "between")).isEmpty();
  }

  private static boolean delegation(Token noun) {
    return Set.of(
            "delegation", "participation", "attendance", "delegate", "participant", "presence")
        .contains(Syntax.lemma(noun));
  }

  /** "his participation in the summit with A and B", "lead the delegation to the conference". */
  private ForumClause delegates(Sentence sentence, Token noun) {
    List<Side> sides =
        new ArrayList<>(arguments.read(sentence, sentence.children(noun.index(), "poss")));
    if (sides.isEmpty() && noun.relation().equals("dobj")) {
      sides.addAll(arguments.subject(sentence, sentence.token(noun.head())));
    }
    if (sides.isEmpty()) {
      return named();
    }
    sides.addAll(arguments.with(sentence, noun));
    return new ForumClause(ForumClause.Kind.ATTENDED, sides);
  }

  /** "is due", "is over", "is in May", "is to be held"; but not "is a success". */
  private boolean takesPlace(Sentence sentence, Token be) {
    return Syntax.lemma(be).equals("be")
        && sentence.children(be.index()).stream()
            .anyMatch(
                c ->
                    words.is("forum-on", Syntax.lower(c))
                        || (c.relation().equals("xcomp") && Clauses.infinitive(sentence, c)));
  }

  private ForumClause subject(Sentence sentence, Token verb) {
    List<Side> sides = new ArrayList<>();
    if (Clauses.passive(sentence, verb)) {
      sides.addAll(arguments.agent(sentence, verb));
      boolean off = words.is("cancel", sentence, verb) || words.is("postpone", sentence, verb);
      if (off) {
        return new ForumClause(ForumClause.Kind.PROPOSED, List.of());
      }
    }
    if (words.is("forum-gathers", verb)) {
      sides.addAll(arguments.object(sentence, verb));
      return new ForumClause(ForumClause.Kind.HELD, sides);
    }
    boolean held =
        words.is("forum-begin", verb)
            || words.is("forum-over", verb)
            || words.is("forum-held", verb)
            || words.is("forum-attend", verb)
            || words.is("schedule", verb)
            || takesPlace(sentence, verb);
    return held ? new ForumClause(ForumClause.Kind.HELD, sides) : named();
  }

  private ForumClause object(Sentence sentence, Token verb) {
    List<Side> subject = doers.read(sentence, verb);
    if (words.is("forum-absent", verb)) {
      return new ForumClause(ForumClause.Kind.ABSENT, List.of());
    } else if (Syntax.lemma(verb).equals("tell")) {
      return new ForumClause(ForumClause.Kind.NAMED, subject);
    } else if (words.is("forum-attend", verb)) {
      boolean absent = Clauses.negated(sentence, verb);
      return absent
          ? new ForumClause(ForumClause.Kind.ABSENT, List.of())
          : new ForumClause(ForumClause.Kind.ATTENDED, subject);
    }
    boolean wanted =
        words.is("cancel", sentence, verb)
            || words.is("postpone", sentence, verb)
            || words.is("propose", verb) && !words.is("forum-begin", verb);
    if (wanted) {
      return new ForumClause(ForumClause.Kind.PROPOSED, List.of());
    }
    boolean hosts =
        words.is("forum-held", verb)
            || words.is("forum-begin", verb)
            || words.is("forum-over", verb)
            || words.is("act-hold", sentence, verb);
    return hosts ? new ForumClause(ForumClause.Kind.HOSTED, subject) : named();
  }

  private ForumClause preposition(Sentence sentence, Token verb, String word) {
    boolean takesPart =
        words.is("forum-partake", verb)
            || sentence.children(verb.index(), "dobj").stream()
                .anyMatch(o -> Syntax.lower(o).equals("part"));
    boolean invites = Syntax.lemma(verb).equals("invite") && word.equals("to");
    boolean goes =
        invites
            || (words.is("forum-motion", verb) || Syntax.lemma(verb).equals("be"))
                && INTO.contains(word);
    if (words.is("propose", verb) && word.equals("for")) {
      return new ForumClause(ForumClause.Kind.PROPOSED, List.of());
    }
    if (!takesPart && !goes) {
      return word.equals("at") ? agreeing(sentence, verb) : named();
    }
    if (Clauses.negated(sentence, verb)) {
      return new ForumClause(ForumClause.Kind.ABSENT, List.of());
    }
    return new ForumClause(ForumClause.Kind.ATTENDED, doers.read(sentence, verb));
  }

  /** "At a summit in X, African leaders agreed": those who act there together take part. */
  private ForumClause agreeing(Sentence sentence, Token verb) {
    List<Side> subject = arguments.subject(sentence, verb);
    boolean several = Arguments.parties(subject) > 1;
    boolean group = subject.stream().anyMatch(s -> !s.named() && holds(s));
    if (words.is("forum-speak", verb)) {
      return new ForumClause(ForumClause.Kind.NAMED, subject);
    }
    return several || group ? new ForumClause(ForumClause.Kind.ATTENDED, subject) : named();
  }

  /** Whether a side, if it is no person, is an organisation whose meetings are forums. */
  static boolean holds(Side side) {
    String stands = side.stands();
    return stands != null && !side.named() && ForumSeries.shared().holds(stands);
  }

  /** "a summit hosted by A", "the conference, attended by A and B", "which A will chair". */
  private List<Side> within(Sentence sentence, Token noun) {
    List<Side> sides = new ArrayList<>(present(sentence, noun));
    for (Token verb : sentence.children(noun.index())) {
      boolean clause = verb.relation().equals("acl") || verb.relation().equals("relcl");
      if (!clause || !Syntax.isVerb(verb)) {
        continue;
      }
      boolean takesPart =
          words.is("act-hold", verb)
              || words.is("forum-held", verb)
              || words.is("forum-attend", verb);
      if (takesPart) {
        sides.addAll(arguments.agent(sentence, verb));
      }
      if (takesPart && verb.relation().equals("relcl")) {
        sentence.children(verb.index(), "nsubj").stream()
            .filter(s -> !s.pos().startsWith("W"))
            .forEach(s -> sides.addAll(arguments.read(sentence, List.of(s))));
      }
      if (words.is("forum-gathers", verb)) {
        sides.addAll(arguments.object(sentence, verb));
      }
    }
    return sides;
  }

  /** "with the participation of A and B", "with A in attendance". */
  private List<Side> present(Sentence sentence, Token noun) {
    List<Token> withs = new ArrayList<>(sentence.children(noun.index(), "prep"));
    Syntax.head(sentence, noun)
        .filter(Syntax::isVerb)
        .ifPresent(v -> withs.addAll(sentence.children(v.index(), "prep")));
    List<Side> sides = new ArrayList<>();
    for (Token with : withs) {
      for (Token presence : sentence.children(with.index(), "pobj")) {
        if (words.is("forum-presence", presence)) {
          sides.addAll(arguments.members(sentence, presence));
        }
      }
    }
    return sides;
  }
}
