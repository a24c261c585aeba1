package readout.extract.core.frame;

import java.util.OptionalInt;
import java.util.Set;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;

/**
 * The phrase that opens a sentence and says beside what somebody meets: "On the margins of the
 * forum taking place in C on 3 March, A met B". What it says of time and place holds for those who
 * meet, however it is parsed.
 */
final class OpeningMargins {

  private static final Set<String> ON = Set.of("on", "at", "in");
  private static final int WORD = 4;

  private OpeningMargins() {}

  /** The comma that ends the phrase, where the trigger stands behind it. */
  static OptionalInt end(WordClasses words, Sentence sentence, Token trigger) {
    if (!ON.contains(Syntax.lower(sentence.token(0)))
        || sentence.tokens().stream().limit(WORD).noneMatch(t -> words.is("sideline", t))) {
      return OptionalInt.empty();
    }
    int last = -1;
    for (Token token : sentence.tokens().subList(0, trigger.index())) {
      if (token.form().equals(",") && !token.ner().endsWith("DATE")) {
        last = last < 0 ? token.index() : last;
      } else if (Syntax.isVerb(token)
          && last < 0
          && !token.pos().equals("VBG")
          && !words.is("held", Syntax.lemma(token))) {
        return OptionalInt.empty();
      }
    }
    return last < 0 ? OptionalInt.empty() : OptionalInt.of(last);
  }
}
