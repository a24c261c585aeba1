package readout.extract.core.frame;

import java.util.Optional;
import readout.contracts.MeetingStatus;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;

/** Reads the stance of a meeting from the verb that it is the object of: "cancelled the talks". */
final class ObjectStances {

  private final WordClasses words;
  private final StanceReader verbs;
  private final CalledOff calledOff;

  ObjectStances(WordClasses words, StanceReader verbs) {
    this.words = words;
    this.verbs = verbs;
    this.calledOff = new CalledOff(words, verbs);
  }

  /** The stance of a meeting that is the object of a verb. */
  Stance read(Sentence sentence, Token verb) {
    if (words.is("cancel", sentence, verb) || words.is("postpone", sentence, verb)) {
      Stance stance = verbs.byWord(sentence, verb).orElseThrow();
      return calledOff.off(sentence, verb, stance);
    }
    boolean light = words.is("act-hold", verb) || words.is("act-attend", verb);
    if (light) {
      Stance stance = verbs.verb(sentence, verb);
      return stance.status() == MeetingStatus.DENIED && absent(sentence, verb)
          ? verbs.future(sentence, verb) ? Stance.SCHEDULED : Stance.HELD
          : stance;
    }
    Optional<Stance> open = calledOff.notDenied(sentence, verb);
    if (open.isPresent()) {
      return open.get();
    }
    return verbs
        .byWord(sentence, verb)
        .filter(s -> !Clauses.negated(sentence, verb))
        .orElseGet(() -> verbs.verb(sentence, verb));
  }

  /** "A will not attend the summit": it takes place without A. */
  private boolean absent(Sentence sentence, Token verb) {
    return words.is("forum-attend", verb)
        && Clauses.negated(sentence, verb)
        && sentence.children(verb.index(), "dobj").stream()
            .anyMatch(noun -> words.is("noun-forum", noun));
  }
}
