package readout.extract.core.frame;

import java.util.Optional;
import java.util.Set;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;

/**
 * Tells whether a place is that of a post or of an event and not of a meeting: "the ambassador in
 * X", "in light of the conflict in X".
 */
final class PlaceOfOthers {

  private static final Set<String> IN = Set.of("in", "at", "near", "inside", "outside");
  private static final Set<String> WHERE = Set.of("in", "at", "during", "aboard");
  private static final int CLIMB = 6;

  private PlaceOfOthers() {}

  /** Whether the preposition before a place hangs on what is going on there. */
  static boolean ofEvent(WordClasses words, Sentence sentence, Token preposition, Token trigger) {
    return Optional.of(preposition)
        .filter(p -> IN.contains(Syntax.lower(p)))
        .flatMap(p -> Syntax.head(sentence, p))
        .filter(noun -> noun.index() != trigger.index() && Syntax.isNoun(noun))
        .filter(noun -> words.is("somewhere", Syntax.lemma(noun)))
        .filter(noun -> !attended(words, sentence, noun))
        .isPresent();
  }

  /** "at a base in X", "on the sidelines of an event in X": where they are themselves. */
  private static boolean attended(WordClasses words, Sentence sentence, Token noun) {
    return Syntax.head(sentence, noun)
        .filter(
            p ->
                WHERE.contains(Syntax.lower(p))
                    || Syntax.head(sentence, p).filter(m -> words.is("sideline", m)).isPresent())
        .isPresent();
  }

  /** Whether a country is where somebody is posted. */
  static boolean ofPost(WordClasses words, Sentence sentence, Token country, Token trigger) {
    Token current = country;
    for (int steps = 0; steps < CLIMB && current.head() >= 0; steps++) {
      current = sentence.token(current.head());
      if (Syntax.isVerb(current) || current.index() == trigger.index()) {
        return false;
      }
      if (words.is("posted", Syntax.lemma(current))) {
        return true;
      }
    }
    return false;
  }
}
