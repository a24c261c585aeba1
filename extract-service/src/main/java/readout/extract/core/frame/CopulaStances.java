package readout.extract.core.frame;

import java.util.Optional;
import java.util.Set;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;

/**
 * Reads how a meeting is said to be: "is off", "was under way", "is an opportunity to mend ties".
 */
final class CopulaStances {

  private final StanceReader verbs;

  CopulaStances(StanceReader verbs) {
    this.verbs = verbs;
  }

  /** What "be" with its complement says of its subject. */
  Stance read(Sentence sentence, Token be) {
    for (Token child : sentence.children(be.index())) {
      if (child.relation().equals("acomp")
          || child.relation().equals("advmod")
          || child.relation().equals("prt")) {
        Optional<Stance> byWord = verbs.byWord(sentence, child);
        if (byWord.isPresent()) {
          return Clauses.negated(sentence, be) ? Stance.DENIED : byWord.get();
        }
        if (Syntax.lower(child).equals("off")) {
          return Stance.CANCELLED;
        } else if (Set.of("underway", "under").contains(Syntax.lower(child))) {
          return Stance.ONGOING;
        }
      }
    }
    if (opportunity(sentence, be)) {
      return Stance.SCHEDULED;
    }
    return underWay(sentence, be) ? Stance.ONGOING : verbs.verb(sentence, be);
  }

  /** "The meeting is an opportunity to mend ties": it is still to come. */
  private static boolean opportunity(Sentence sentence, Token be) {
    return be.pos().equals("VBZ")
        && sentence.children(be.index(), "attr").stream()
            .filter(a -> Set.of("opportunity", "chance").contains(Syntax.lemma(a)))
            .anyMatch(a -> !sentence.children(a.index(), "acl").isEmpty());
  }

  private static boolean underWay(Sentence sentence, Token be) {
    boolean present = be.pos().equals("VBZ") || be.pos().equals("VBP");
    return present
        && Syntax.prepositionObjects(sentence, be, Set.of("under", "in")).stream()
            .anyMatch(o -> Set.of("way", "progress", "session").contains(Syntax.lower(o)));
  }
}
