package readout.extract.core.frame;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;

/**
 * Sittings of a standing body of two states that bear its name: "co-chaired the 15th Joint
 * Commission", "the 7th Bilateral Consultation Mechanism was held".
 */
final class JointBodies implements MeetingTrigger {

  private static final Pattern ORDINAL = Pattern.compile("\\d+(?:st|nd|rd|th)");
  private static final Set<String> HELD =
      Set.of("hold", "attend", "host", "chair", "co-chair", "convene", "open", "conclude", "close");

  private final WordClasses words;
  private final NounArguments nouns;
  private final NounStanceReader stances;

  JointBodies(WordClasses words, Arguments arguments, StanceReader stances) {
    this.words = words;
    this.nouns = new NounArguments(words, arguments);
    this.stances = new NounStanceReader(words, stances);
  }

  @Override
  public Optional<MeetingReading> read(Sentence sentence, Token noun) {
    boolean body = Syntax.isNoun(noun) && words.is("joint-body", Syntax.lemma(noun));
    if (!body || !sits(sentence, noun) || !counted(sentence, noun)) {
      return Optional.empty();
    }
    NounArguments.Filled filled = nouns.read(sentence, noun);
    return Optional.of(
        new MeetingReading(
            new NounArguments.Filled(
                "joint-body",
                filled.sides(),
                filled.leading(),
                filled.complete(),
                filled.definite()),
            stances.read(sentence, noun)));
  }

  private static boolean sits(Sentence sentence, Token noun) {
    boolean slot = noun.relation().equals("dobj") || noun.relation().startsWith("nsubj");
    return slot
        && Syntax.head(sentence, noun)
            .filter(v -> Syntax.isVerb(v) && HELD.contains(Syntax.lemma(v)))
            .isPresent();
  }

  /** "the 15th Joint Commission", "the last Joint Committee": one of its sittings. */
  private boolean counted(Sentence sentence, Token noun) {
    return sentence.children(noun.index()).stream()
        .map(Syntax::lower)
        .anyMatch(w -> ORDINAL.matcher(w).matches() || words.is("sequence", w));
  }
}
