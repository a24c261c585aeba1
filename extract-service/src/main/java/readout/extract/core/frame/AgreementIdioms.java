package readout.extract.core.frame;

import java.util.Set;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;

/** Verbs that say something of an agreement only together with other words of their clause. */
final class AgreementIdioms {

  private final WordClasses words;

  AgreementIdioms(WordClasses words) {
    this.words = words;
  }

  /** "put the accord on hold". */
  static boolean onHold(Sentence sentence, Token verb) {
    return Syntax.lemma(verb).equals("put")
        && sentence.subtree(verb.index()).stream()
            .anyMatch(
                t ->
                    Set.of("hold", "ice").contains(Syntax.lower(t))
                        && Syntax.lower(sentence.token(Math.max(0, t.index() - 1))).equals("on"));
  }

  /** "put pen to paper on", "put their signatures to". */
  boolean penned(Sentence sentence, Token verb) {
    return words.is("agreement-pen", verb)
        && sentence.children(verb.index(), "dobj").stream()
            .anyMatch(o -> words.is("agreement-signature", o));
  }

  /** "pulled his country out of the treaty". */
  static boolean pulledOut(Sentence sentence, Token verb) {
    return Set.of("pull", "take").contains(Syntax.lemma(verb))
        && Syntax.has(sentence, verb, "dobj")
        && sentence.children(verb.index(), "prep").stream()
            .anyMatch(p -> Syntax.lower(p).equals("out"));
  }

  /** "stopped implementing the accord", "ceased to comply with": it is kept no more. */
  boolean stopped(Sentence sentence, Token verb) {
    return words.is("agreement-force", verb)
        && Syntax.head(sentence, verb)
            .filter(h -> words.is("agreement-stop", h) && !Clauses.negated(sentence, h))
            .filter(h -> h.pos().equals("VBD") || h.pos().equals("VBN") || h.pos().equals("VBZ"))
            .isPresent();
  }

  /** "talks led to an accord", "the visit ended with a pact": what a verb says came of them. */
  boolean yields(Sentence sentence, Token verb, Token argument) {
    return argument.relation().equals("prep")
        ? words.is("agreement-yield", Syntax.lemma(verb) + " " + Syntax.lower(argument))
        : argument.relation().equals("dobj") && words.is("agreement-yield", verb);
  }
}
