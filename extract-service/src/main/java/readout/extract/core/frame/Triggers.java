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

  private final Set<String> lemmas = new HashSet<>();

  /** Collects the triggers of all frames. */
  public Triggers(WordClasses words) {
    for (String prefix : CLASSES) {
      for (String word : words.startingWith(prefix)) {
        lemmas.add(word.split(" ")[0]);
      }
    }
  }

  /** Whether any token could be the trigger of an event; cheap, for sentences not yet parsed. */
  public boolean mayHoldEvent(Sentence sentence) {
    return sentence.tokens().stream().anyMatch(this::isTrigger);
  }

  /** Whether a token could be the trigger of an event. */
  public boolean isTrigger(Token token) {
    return lemmas.contains(Syntax.lemma(token));
  }
}
