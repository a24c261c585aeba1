package readout.extract.core.frame;

import java.util.Set;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;

/** Tells whether a sentence says that one meeting came right after another. */
public final class Afterwards {

  private static final Set<String> AFTER = Set.of("after", "following", "upon");

  private Afterwards() {}

  /** "After his talks with A, he met B": the talks before, and the clause of the other around. */
  public static boolean is(MeetingMention first, MeetingMention second) {
    Sentence sentence = first.sentence();
    if (sentence.index() != second.sentence().index() || first.trigger() == second.trigger()) {
      return false;
    }
    for (Token above : sentence.ancestors(first.trigger())) {
      if (AFTER.contains(Syntax.lower(above))) {
        return Syntax.head(sentence, above)
            .filter(verb -> around(sentence, verb, second.trigger()))
            .isPresent();
      }
    }
    return false;
  }

  private static boolean around(Sentence sentence, Token verb, int trigger) {
    return verb.index() == trigger
        || sentence.ancestors(trigger).stream().anyMatch(a -> a.index() == verb.index());
  }
}
