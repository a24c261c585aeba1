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
          "noun-call",
          "noun-forum",
          "noun-meeting",
          "noun-visit",
          "forum-noun",
          "forum-rounds",
          "forum-attend",
          "forum-partake",
          "forum-taker",
          "forum-present",
          "arrival",
          "agreement-pledge",
          "agreement-sign",
          "agreement-ratify");

  /** Words that tell of an event as nouns alone: "a plan", but not "they plan". */
  private static final List<String> NOUNS = List.of("noun-of-idiom", "instrument-");

  /** What stands with the words of those classes, and is none itself. */
  private static final List<String> BESIDE = List.of("instrument-modifier", "agreement-signature");

  private static final int STATES = 2;

  private final Set<String> lemmas;
  private final Set<String> nouns;
  private final WordClasses words;

  /** Collects the triggers of all frames. */
  public Triggers(WordClasses words) {
    this.words = words;
    this.lemmas = firstWords(words, CLASSES);
    this.nouns = firstWords(words, NOUNS);
  }

  private static Set<String> firstWords(WordClasses words, List<String> classes) {
    Set<String> first = new HashSet<>();
    for (String prefix : classes) {
      for (String word : words.startingWith(prefix, BESIDE)) {
        first.add(word.split(" ")[0]);
      }
    }
    return first;
  }

  /** Whether any token could be the trigger of an event; cheap, for sentences not yet parsed. */
  public boolean mayHoldEvent(Sentence sentence) {
    return sentence.tokens().stream().anyMatch(this::isTrigger)
        || takingPart(sentence)
        || delegation(sentence)
        || has(sentence, "accompanied-by")
        || has(sentence, "represented-by")
        || states(sentence);
  }

  /** "Among those taking part were A and B." */
  private static boolean takingPart(Sentence sentence) {
    boolean takes = false;
    for (Token token : sentence.tokens()) {
      if (takes && Syntax.lower(token).equals("part")) {
        return true;
      }
      takes |= Syntax.lemma(token).equals("take");
    }
    return false;
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
    String lemma = Syntax.lemma(token);
    return lemmas.contains(lemma) || (nouns.contains(lemma) && !Syntax.isVerb(token));
  }
}
