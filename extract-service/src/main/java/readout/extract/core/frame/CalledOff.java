package readout.extract.core.frame;

import java.util.Optional;
import readout.contracts.MeetingStatus;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;

/** Tells what verbs that call a meeting off or rule it out make of it. */
final class CalledOff {

  private final WordClasses words;
  private final StanceReader verbs;

  CalledOff(WordClasses words, StanceReader verbs) {
    this.words = words;
    this.verbs = verbs;
  }

  /** "could be postponed" is not yet postponed. */
  Stance off(Sentence sentence, Token verb, Stance stance) {
    MeetingStatus own = verbs.verb(sentence, verb).status();
    return own == MeetingStatus.HELD || own == MeetingStatus.SCHEDULED
        ? stance
        : verbs.verb(sentence, verb);
  }

  /** What is not ruled out may come. */
  Optional<Stance> notDenied(Sentence sentence, Token verb) {
    return Clauses.negated(sentence, verb) && words.is("deny", sentence, verb)
        ? Optional.of(Stance.HYPOTHETICAL)
        : Optional.empty();
  }
}
