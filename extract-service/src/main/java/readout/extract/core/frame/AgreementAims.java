package readout.extract.core.frame;

import java.util.stream.Stream;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;

/** Tells whether making an agreement is what talks are held for. */
final class AgreementAims {

  private static final int CLIMB = 4;

  private final WordClasses words;

  AgreementAims(WordClasses words) {
    this.words = words;
  }

  /** "negotiations to sign an accord", "talks aimed at reaching a deal". */
  boolean ofTalks(Sentence sentence, Token verb) {
    Token current = verb;
    for (int steps = 0; steps < CLIMB && current.head() >= 0; steps++) {
      current = sentence.token(current.head());
      if (words.is("agreement-talks", current)) {
        return true;
      }
    }
    return inTalks(sentence, verb);
  }

  /** "They are in talks to reach a deal", "held negotiations to conclude an accord". */
  private boolean inTalks(Sentence sentence, Token verb) {
    return Clauses.infinitive(sentence, verb)
        && Syntax.head(sentence, verb).filter(Syntax::isVerb).stream()
            .flatMap(v -> sentence.children(v.index()).stream())
            .filter(c -> c.relation().equals("dobj") || Syntax.lower(c).equals("in"))
            .flatMap(
                c -> Stream.concat(Stream.of(c), sentence.children(c.index(), "pobj").stream()))
            .anyMatch(c -> c.index() < verb.index() && words.is("agreement-talks", c));
  }
}
