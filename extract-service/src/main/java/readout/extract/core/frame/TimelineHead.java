package readout.extract.core.frame;

import java.util.Set;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.time.TimeExpression;

/** Reads the date at the head of a timeline's line: "Jan 21, 2026 - A and B sign a treaty". */
final class TimelineHead {

  private static final Set<String> DASHES = Set.of("-", "–", "—", ":", "--");

  private TimelineHead() {}

  /** Whether a token separates the head of a timeline's line from the line. */
  static boolean dash(Token token) {
    return DASHES.contains(token.form());
  }

  /** A date at the head of a timeline's line ("Jan 21, 2026 - ...") holds for the line. */
  static boolean leads(Sentence sentence, TimeExpression expression) {
    if (expression.start() > sentence.start() + 1) {
      return false;
    }
    return sentence.tokens().stream()
        .filter(t -> t.start() >= expression.end())
        .findFirst()
        .filter(TimelineHead::dash)
        .isPresent();
  }

  /** Whether a trigger stands in the main clause and not in what follows from it. */
  static boolean main(Sentence sentence, Token trigger) {
    return Syntax.path(sentence, trigger).stream()
        .noneMatch(t -> t.relation().equals("conj") && Syntax.isVerb(t));
  }
}
