package readout.extract.core.frame;

import java.util.Optional;
import readout.contracts.AgreementStatus;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;
import readout.extract.core.time.Tense;

/** Reads what a verb does with an agreement: "signed", "has collapsed", "hope to reach". */
final class AgreementDeeds {

  private final WordClasses words;
  private final AgreementVerbs verbs;
  private final AgreementNominals nominals;
  private final AgreementClauses clauses;
  private final AgreementStances believed;
  private final AgreementPredicates predicates;
  private final AgreementAims aims;

  AgreementDeeds(WordClasses words, StanceReader stances) {
    this.words = words;
    this.verbs = new AgreementVerbs(words);
    this.nominals = new AgreementNominals(words, stances, verbs);
    this.clauses = new AgreementClauses(words, verbs);
    this.believed = new AgreementStances(words, stances, nominals);
    this.predicates = new AgreementPredicates(words, stances);
    this.aims = new AgreementAims(words);
  }

  /**
   * What a verb says is done with the agreement; empty when it is denied or only possible.
   *
   * @param frame the construction by which the verb is tied to the noun
   */
  Optional<AgreementAct> read(Sentence sentence, Token verb, Token noun, String frame) {
    if (AgreementPredicates.inverted(sentence, verb)) {
      return Optional.empty();
    }
    if (clauses.begins(sentence, verb) && Instruments.truce(words, noun)) {
      return verb.pos().equals("VBZ") || verb.pos().equals("VBP")
          ? Optional.of(
              new AgreementAct(AgreementStatus.AGREED, verb, Tense.FUTURE, "agreement-force"))
          : predicates.force(sentence, verb);
    }
    if (nominals.near(sentence, verb)) {
      return Optional.of(AgreementAct.near(verb));
    }
    boolean talks =
        aims.ofTalks(sentence, verb)
            && (Clauses.infinitive(sentence, verb) || nominals.undone(sentence, verb));
    Stance stance = believed.of(sentence, verb);
    return verbs
        .status(sentence, verb, stance.status(), talks)
        .map(read -> new AgreementAct(read, verb, stance.tense(), frame))
        .map(act -> coordinated(sentence, verb, act));
  }

  /** Whether a deed is one of making an agreement. */
  boolean makes(Sentence sentence, AgreementAct act) {
    return act.deed().filter(d -> verbs.makes(sentence, d)).isPresent()
        && act.status() != AgreementStatus.NEGOTIATING
        && act.status() != AgreementStatus.PROPOSED;
  }

  /** "was signed and ratified": the last deed that has no object of its own. */
  private AgreementAct coordinated(Sentence sentence, Token verb, AgreementAct act) {
    for (Token next : sentence.children(verb.index(), "conj")) {
      boolean shares =
          Syntax.isVerb(next)
              && !Syntax.has(sentence, next, "dobj")
              && !Syntax.has(sentence, next, "nsubjpass")
              && words.is("agreement-ratify", next);
      if (shares && act.status() != AgreementStatus.PROPOSED) {
        return act.as(AgreementStatus.RATIFIED);
      }
    }
    return act;
  }
}
