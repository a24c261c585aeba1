package readout.extract.core.frame;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;

/** The words of which an event's telling needs one at least. Immutable. */
public final class Triggers {

  private static final List<String> CLASSES =
      List.of(
          "verb-",
          "noun-",
          "forum-noun",
          "forum-rounds",
          "forum-attend",
          "forum-partake",
          "forum-taker",
          "forum-present",
          "instrument-",
          "arrival",
          "agreement-pledge",
          "agreement-sign",
          "agreement-ratify");

  private static final int STATES = 2;

  private final Set<String> lemmas = new HashSet<>();
  private final WordClasses words;

  /** Collects the triggers of all frames. */
  public Triggers(WordClasses words) {
    this.words = words;
    for (String prefix : CLASSES) {
      for (String word : words.startingWith(prefix)) {
        lemmas.add(word.split(" ")[0]);
      }
    }
  }

  /** Whether any token could be the trigger of an event; cheap, for sentences not yet parsed. */
  public boolean mayHoldEvent(Sentence sentence) {
    return sentence.tokens().stream().anyMatch(this::isTrigger)
        || delegation(sentence)
        || has(sentence, "accompanied-by")
        || states(sentence);
  }

  /** "The Turkish side was led by A." */
  private boolean delegation(Sentence sentence) {
    return has(sentence, "delegation")
        && (has(sentence, "delegation-lead") || has(sentence, "delegation-include"));
  }

  /** "The visitors came from A, B and C." */
  private boolean states(Sentence sentence) {
    return has(sentence, "roster-verb")
        && sentence.tokens().stream().filter(Triggers::endsState).count() > STATES
        && sentence.tokens().stream()
            .anyMatch(t -> t.pos().equals("NNS") && words.is("stands-for-others", t));
  }

  private static boolean endsState(Token token) {
    return token.ner().equals("U-GPE") || token.ner().equals("L-GPE");
  }

  private boolean has(Sentence sentence, String wordClass) {
    return sentence.tokens().stream().anyMatch(t -> words.is(wordClass, t));
  }

  /** Whether a token could be the trigger of an event. */
  public boolean isTrigger(Token token) {
    return lemmas.contains(Syntax.lemma(token));
  }
}
