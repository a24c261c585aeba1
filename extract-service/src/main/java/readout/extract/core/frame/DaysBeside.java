package readout.extract.core.frame;

import java.util.Map;
import java.util.Set;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;

/** Reads how many days before or after an event something is: "a day before the summit". */
final class DaysBeside {

  private static final Map<String, Integer> NUMBERS =
      Map.of("a", 1, "one", 1, "the", 1, "two", 2, "three", 3, "four", 4, "five", 5);
  private static final Set<String> BEFORE = Set.of("before", "ahead");
  private static final int PHRASE = 4;

  private DaysBeside() {}

  /** Days from the event, negative before it; 0 where the words before its noun tell none. */
  static int of(Sentence sentence, Token event) {
    if (Syntax.isVerb(event)) {
      return sentence.children(event.index(), "mark").stream()
          .mapToInt(mark -> before(sentence, mark.index() + 1))
          .findFirst()
          .orElse(0);
    }
    return before(sentence, event.index());
  }

  private static int before(Sentence sentence, int event) {
    for (int i = event - 1; i >= Math.max(1, event - PHRASE); i--) {
      Token token = sentence.token(i);
      if (Syntax.isVerb(token) || token.pos().equals(",")) {
        return 0;
      }
      String word = Syntax.lower(token);
      String day = Syntax.lower(sentence.token(i - 1));
      if (word.equals("of") && day.equals("eve")) {
        return -1;
      }
      boolean days = i >= 2 && (day.equals("day") || day.equals("days"));
      if (days && (BEFORE.contains(word) || word.equals("after"))) {
        int number = NUMBERS.getOrDefault(Syntax.lower(sentence.token(i - 2)), 0);
        return word.equals("after") ? number : -number;
      }
    }
    return 0;
  }
}
