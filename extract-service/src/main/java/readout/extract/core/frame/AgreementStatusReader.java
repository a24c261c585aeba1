package readout.extract.core.frame;

import java.util.Optional;
import java.util.Set;
import readout.contracts.AgreementStatus;
import readout.contracts.MeetingStatus;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;

/** Reads what became of an agreement, from the clauses behind its noun and from the words above. */
final class AgreementStatusReader {

  private final StanceReader stances;
  private final AgreementVerbs verbs;
  private final AgreementClauses clauses;
  private final AgreementDeeds deeds;
  private final AgreementGovernors governors;

  AgreementStatusReader(WordClasses words, StanceReader stances) {
    this.stances = stances;
    this.verbs = new AgreementVerbs(words);
    this.clauses = new AgreementClauses(words, verbs);
    this.deeds = new AgreementDeeds(words, stances);
    this.governors = new AgreementGovernors(words, stances);
  }

  /**
   * What is done with the agreement; empty when nothing says so, or when it is denied or only
   * possible.
   */
  Optional<AgreementAct> read(Sentence sentence, Token noun) {
    for (Token child : clauses.of(sentence, noun)) {
      Optional<AgreementAct> act = deeds.read(sentence, child, noun, "agreement-clause");
      if (act.isEmpty() && denied(sentence, child)) {
        return act;
      }
      if (act.isPresent()) {
        Optional<AgreementAct> above = governors.read(sentence, noun);
        return above.filter(a -> outlasts(a, act.get())).or(() -> act);
      }
    }
    return clauses.shaping(sentence, noun)
        ? Optional.of(AgreementAct.near(noun))
        : governors.read(sentence, noun);
  }

  /**
   * Whether the main clause tells a later part of the agreement's life than the clause behind the
   * noun: "the pact, brokered by C, was signed", "the truce agreed in May has collapsed".
   */
  private static boolean outlasts(AgreementAct main, AgreementAct clause) {
    if (clause.status() == AgreementStatus.IN_FORCE) {
      return !clause.frame().equals("agreement-force") || rank(main) > rank(clause);
    }
    boolean refused = main.status() == AgreementStatus.REJECTED && rank(clause) == 0;
    return refused || (main.status() != AgreementStatus.AGREED && rank(main) > rank(clause));
  }

  private static int rank(AgreementAct act) {
    return switch (act.status()) {
      case PROPOSED, NEGOTIATING, REJECTED -> 0;
      case AGREED -> 1;
      case SIGNED -> 2;
      case RATIFIED -> 3;
      case IN_FORCE -> act.frame().equals("agreement-force") ? 4 : 0;
      case SUSPENDED, TERMINATED -> 5;
    };
  }

  /** "an agreement that all should be heard": an opinion shared. */
  boolean opinion(Sentence sentence, Token noun) {
    int next = noun.index() + 1;
    return Syntax.lemma(noun).equals("agreement")
        && next + 1 < sentence.size()
        && Syntax.lower(sentence.token(next)).equals("that")
        && !sentence.token(next).relation().startsWith("nsubj")
        && !sentence.token(next).relation().equals("dobj")
        && clauses.of(sentence, noun).stream().noneMatch(c -> c.index() > next)
        && sentence.tokens().subList(next, sentence.size()).stream()
            .noneMatch(t -> Set.of("will", "shall").contains(Syntax.lower(t)));
  }

  /** Whether what is said of the agreement is that it does not, or may not, come about. */
  boolean blocked(Sentence sentence, Token noun) {
    Token first = Syntax.firstConjunct(sentence, noun);
    Optional<Token> deed =
        clauses.of(sentence, noun).stream()
            .findFirst()
            .or(
                () ->
                    Syntax.head(sentence, first)
                        .filter(h -> Syntax.isVerb(h) && verbs.known(sentence, h)));
    return deed.filter(d -> denied(sentence, d)).isPresent();
  }

  private boolean denied(Sentence sentence, Token verb) {
    MeetingStatus stance = stances.verb(sentence, verb).status();
    return stance == MeetingStatus.DENIED
        || stance == MeetingStatus.HYPOTHETICAL
        || AgreementPredicates.inverted(sentence, verb);
  }
}
