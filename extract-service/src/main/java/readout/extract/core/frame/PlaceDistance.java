package readout.extract.core.frame;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;

/** Tells how far in the tree a place stands from a trigger, and which places are another's. */
final class PlaceDistance {

  /** The longest distance at which a place still belongs to a trigger. */
  static final int FAR = 9;

  private static final int NEVER = FAR + 1;
  private static final Set<String> AT =
      Set.of("in", "at", "to", "near", "outside", "aboard", "inside", "for", "into");
  private static final Set<String> WHERE_TO = Set.of("to", "for", "into");
  private static final Set<String> NAMES = Set.of("appos", "compound", "nmod");
  private static final Set<String> ELSEWHERE =
      Set.of("about", "over", "regarding", "concerning", "ahead", "before", "following", "since");
  private static final Set<String> REPORTED = Set.of("ccomp", "parataxis");
  private static final int CLIMB = 6;

  private final WordClasses words;

  PlaceDistance(WordClasses words) {
    this.words = words;
  }

  /** Edges between a trigger and what names a place, more than {@link #FAR} when another's. */
  int of(Sentence sentence, Token trigger, Token name) {
    Optional<Token> visited = visited(sentence, name);
    if (visited.isPresent()) {
      return along(sentence, visited.get(), trigger);
    }
    Optional<Token> preposition = preposition(sentence, name);
    boolean other =
        preposition.isEmpty()
            || SetApart.is(sentence, name, trigger)
            || PlaceOfOthers.ofEvent(words, sentence, preposition.get(), trigger)
            || !leads(sentence, preposition.get(), trigger);
    return other ? NEVER : along(sentence, preposition.get(), trigger);
  }

  /** "while visiting X for talks", "before leaving X". */
  private Optional<Token> visited(Sentence sentence, Token name) {
    Optional<Token> verb =
        Syntax.head(sentence, name).filter(h -> name.relation().equals("dobj") && Syntax.isVerb(h));
    return verb.filter(
        v ->
            words.is("verb-visit", v)
                || (Syntax.lemma(v).equals("leave")
                    && v.relation().equals("pcomp")
                    && Syntax.lower(sentence.token(v.head())).equals("before")));
  }

  /** Edges between a trigger and the preposition before a noun that says where. */
  int at(Sentence sentence, Token trigger, Token noun) {
    return along(sentence, sentence.token(noun.head()), trigger);
  }

  /** Edges between a trigger and an adverb of place. */
  int ofAdverb(Sentence sentence, Token trigger, Token adverb) {
    return along(sentence, adverb, trigger);
  }

  /**
   * The preposition of "in Busan", "in the port city of Busan", "in the Tunisian capital Tunis".
   */
  private Optional<Token> preposition(Sentence sentence, Token name) {
    Token current = name;
    for (int steps = 0; steps < CLIMB && current.head() >= 0; steps++) {
      Token head = sentence.token(current.head());
      if (current.relation().equals("pobj") && AT.contains(Syntax.lower(head))) {
        return Optional.of(head);
      }
      boolean ofTown =
          current.relation().equals("pobj")
              && Syntax.lower(head).equals("of")
              && head.head() >= 0
              && words.is("town", sentence.token(head.head()));
      boolean named =
          NAMES.contains(current.relation())
              && (words.is("town", head)
                  || head.entityType().equals("DATE")
                  || current.relation().equals("appos"));
      if (!ofTown && !named) {
        return Optional.empty();
      }
      current = ofTown ? sentence.token(head.head()) : head;
    }
    return Optional.empty();
  }

  /** "to" and "for" lead somewhere behind verbs of motion and visits only. */
  private boolean leads(Sentence sentence, Token preposition, Token trigger) {
    String word = Syntax.lower(preposition);
    if (!WHERE_TO.contains(word) || preposition.head() < 0) {
      return preposition.head() >= 0;
    }
    Token head = sentence.token(preposition.head());
    boolean motion = words.is("journey", Syntax.lemma(head)) || words.is("noun-visit", head);
    boolean welcomed = head.index() == trigger.index() && words.is("verb-host", trigger);
    return word.equals("for")
        ? motion && Syntax.isVerb(head)
        : motion || welcomed || sent(sentence, head, trigger);
  }

  /** "invited B to Beijing for talks", "sent C to La Paz to meet D", "a delegation to Harare". */
  private boolean sent(Sentence sentence, Token head, Token trigger) {
    boolean sends =
        Syntax.isVerb(head)
            ? words.is("sends-to", head) && !sentence.children(head.index(), "dobj").isEmpty()
            : words.is("sent", head);
    if (!sends) {
      return false;
    }
    Token below = trigger;
    for (Token above : sentence.ancestors(trigger.index())) {
      boolean purpose = Syntax.lower(above).equals("for") || below.relation().equals("xcomp");
      boolean infinitive =
          Syntax.isVerb(below)
              && sentence.children(below.index(), "aux").stream()
                  .anyMatch(a -> Syntax.lower(a).equals("to"));
      if (purpose || infinitive) {
        return true;
      }
      below = above;
    }
    return false;
  }

  private int along(Sentence sentence, Token from, Token trigger) {
    Optional<Token> held = HeldClause.noun(sentence, from, words);
    if (held.filter(noun -> noun.index() == trigger.index()).isPresent()) {
      return 1;
    } else if (held.filter(noun -> !HeldClause.sidelined(sentence, noun, words)).isPresent()) {
      return NEVER;
    }
    List<Token> up = Syntax.path(sentence, from);
    List<Token> triggerUp = Syntax.path(sentence, trigger);
    for (int i = 0; i < up.size(); i++) {
      int j = Syntax.indexOf(triggerUp, up.get(i));
      if (j >= 0) {
        boolean other =
            (crosses(sentence, up, i) && !greeted(sentence, up, i, trigger))
                || reported(up.get(i), triggerUp, j);
        return other ? NEVER : i + j;
      }
    }
    return NEVER;
  }

  /** "shakes hands with B before their meeting in C": they greet each other where they meet. */
  private boolean greeted(Sentence sentence, List<Token> up, int to, Token trigger) {
    List<Token> between = up.subList(1, to);
    return words.is("verb-gesture", trigger)
        && between.stream().noneMatch(Syntax::isVerb)
        && between.stream()
            .filter(t -> ELSEWHERE.contains(Syntax.lower(t)))
            .allMatch(
                t ->
                    sentence.children(t.index(), "pobj").stream()
                        .anyMatch(o -> words.is("noun-meeting", o)));
  }

  /** Whether what lies between makes the place that of something else. */
  private boolean crosses(Sentence sentence, List<Token> up, int to) {
    int first = Syntax.lemma(up.get(0)).equals("leave") ? 2 : 1;
    for (int k = first; k < to; k++) {
      Token between = up.get(k);
      boolean clause =
          Syntax.isVerb(between)
              && !same(up, k, to)
              && !HeldClause.beside(sentence, between, words);
      if (clause || elsewhere(sentence, between)) {
        return true;
      }
    }
    return false;
  }

  /** A clause that only says where: "to be held in", "while staying in", "visiting". */
  private boolean same(List<Token> up, int k, int to) {
    Token verb = up.get(k);
    String relation = verb.relation();
    boolean holds =
        words.is("act-hold", verb) || words.is("schedule", verb) || Syntax.lemma(verb).equals("be");
    boolean modifies = relation.equals("acl") || relation.equals("relcl");
    boolean adjective = DateDistance.visiting(verb);
    return relation.equals("xcomp") || adjective || (modifies && holds && behindNoun(up, k, to));
  }

  /** "talks between parties, opened here": parsers hang the clause on the last noun. */
  private static boolean behindNoun(List<Token> up, int k, int to) {
    return up.subList(k + 1, to).stream().noneMatch(Syntax::isVerb);
  }

  private boolean elsewhere(Sentence sentence, Token preposition) {
    String word = Syntax.lower(preposition);
    if (ELSEWHERE.contains(word)) {
      return true;
    }
    return word.equals("on")
        && preposition.relation().equals("prep")
        && Syntax.head(sentence, preposition).filter(PlaceDistance::visits).isEmpty()
        && sentence.children(preposition.index(), "pobj").stream()
            .noneMatch(o -> words.is("noun-visit", o) || words.is("part-of-meeting", o));
  }

  /** "paid a courtesy call on B in Nairobi", "called on B at State House". */
  private static boolean visits(Token call) {
    return Syntax.lemma(call).equals("call") || Syntax.lemma(call).equals("drop");
  }

  /** "officials said in Vienna that they would meet": Vienna is where it was said. */
  private boolean reported(Token common, List<Token> triggerUp, int j) {
    return j > 0
        && Syntax.isVerb(common)
        && words.is("say", common)
        && REPORTED.contains(triggerUp.get(j - 1).relation());
  }
}
