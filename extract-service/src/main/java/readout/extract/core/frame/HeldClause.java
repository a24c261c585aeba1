package readout.extract.core.frame;

import java.util.Optional;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;

/**
 * A clause behind a noun that only says when and where: "a summit, to be held in May in Oslo",
 * "talks scheduled for Friday". Parsers hang it on the main verb or on another noun.
 */
final class HeldClause {

  private static final int LONGEST = 16;

  private HeldClause() {}

  /** The meeting's noun before the clause that a date or place hangs in. */
  static Optional<Token> noun(Sentence sentence, Token inside, WordClasses words) {
    return Clauses.governor(sentence, inside)
        .filter(verb -> verb.index() < inside.index() && holds(sentence, verb, words))
        .flatMap(verb -> before(sentence, verb, words));
  }

  /** "on the margins of a forum taking place in C on Monday, A met B": when and where they met. */
  static boolean beside(Sentence sentence, Token verb, WordClasses words) {
    boolean takes =
        verb.pos().equals("VBG")
            && Syntax.lemma(verb).equals("take")
            && sentence.children(verb.index(), "dobj").stream()
                .anyMatch(o -> Syntax.lower(o).equals("place"));
    boolean held = verb.pos().equals("VBN") && words.is("held", Syntax.lemma(verb));
    boolean reduced = (takes || held) && Syntax.ownSubjects(sentence, verb).isEmpty();
    int first = Math.max(0, verb.index() - LONGEST);
    return reduced
        && sentence.tokens().subList(first, verb.index()).stream()
            .anyMatch(t -> words.is("sideline", t));
  }

  /** "on the sidelines of the summit": who meets there meets when and where it is held. */
  static boolean sidelined(Sentence sentence, Token noun, WordClasses words) {
    return sentence.ancestors(noun.index()).stream()
        .takeWhile(t -> !Syntax.isVerb(t))
        .anyMatch(t -> words.is("sideline", t));
  }

  private static boolean holds(Sentence sentence, Token verb, WordClasses words) {
    boolean reduced = verb.pos().equals("VBD") && verb.relation().equals("ccomp");
    boolean participle =
        (verb.pos().equals("VBN") || reduced)
            && words.is("held", Syntax.lemma(verb))
            && Syntax.ownSubjects(sentence, verb).isEmpty();
    boolean finite =
        Clauses.auxiliaries(sentence, verb).stream().anyMatch(a -> !words.is("held-form", a));
    return participle && !finite;
  }

  private static Optional<Token> before(Sentence sentence, Token verb, WordClasses words) {
    int first = Math.max(0, verb.index() - LONGEST);
    for (int i = verb.index() - 1; i >= first; i--) {
      Token token = sentence.token(i);
      if (Syntax.isVerb(token) && !words.is("held-form", token)) {
        return Optional.empty();
      }
      if (Syntax.isNoun(token) && words.is("noun-meeting", token)) {
        return Optional.of(whole(sentence, token, words));
      }
    }
    return Optional.empty();
  }

  /** "the summit of the Forum on X": the summit. */
  private static Token whole(Sentence sentence, Token noun, WordClasses words) {
    return Syntax.head(sentence, noun)
        .filter(of -> Syntax.lower(of).equals("of"))
        .flatMap(of -> Syntax.head(sentence, of))
        .filter(outer -> words.is("noun-meeting", outer))
        .orElse(noun);
  }
}
