package readout.extract.core.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;

/** Finds the departure that ends a meeting: "left the capital following talks with A". */
final class LeftAfter {

  private static final Set<String> LEAVE = Set.of("leave", "depart");
  private static final Set<String> AFTER = Set.of("after", "following", "upon");

  private LeftAfter() {}

  /** The verb of leaving after which a meeting is told. */
  static Optional<Token> verb(WordClasses words, Sentence sentence, Token trigger) {
    boolean after = marked(sentence, trigger);
    for (Token above : sentence.ancestors(trigger.index())) {
      after |= AFTER.contains(Syntax.lower(above)) || marked(sentence, above);
      if (Syntax.isVerb(above) && LEAVE.contains(Syntax.lemma(above))) {
        return after ? Optional.of(above) : Optional.empty();
      }
      if (Syntax.isVerb(above) && words.is("say", above)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static boolean marked(Sentence sentence, Token token) {
    return sentence.children(token.index(), "mark").stream()
        .anyMatch(m -> AFTER.contains(Syntax.lower(m)));
  }

  /** What is left. */
  static List<Token> from(Sentence sentence, Token verb) {
    List<Token> left = new ArrayList<>(sentence.children(verb.index(), "dobj"));
    left.addAll(Syntax.prepositionObjects(sentence, verb, Set.of("from")));
    return left;
  }
}
