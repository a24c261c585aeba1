package readout.extract.core.frame;

import java.util.Optional;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;

/** The words that make an event planned, wished for, doubtful or undone. */
final class StanceWords {

  private final WordClasses words;

  StanceWords(WordClasses words) {
    this.words = words;
  }

  /** The stance that a word itself gives to its complement. */
  Optional<Stance> of(Sentence sentence, Token word) {
    if (words.is("cancel", sentence, word)) {
      return Optional.of(Stance.CANCELLED);
    } else if (words.is("postpone", sentence, word)) {
      return Optional.of(Stance.POSTPONED);
    } else if (words.is("deny", sentence, word)) {
      return Optional.of(Stance.DENIED);
    } else if (words.is("hypothetical", word) || words.is("possible", Syntax.lemma(word))) {
      return Optional.of(Stance.HYPOTHETICAL);
    } else if (words.is("propose", word)) {
      return Optional.of(Stance.PROPOSED);
    } else if (words.is("schedule", word)) {
      return Optional.of(Stance.SCHEDULED);
    }
    return Optional.empty();
  }
}
