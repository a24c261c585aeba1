package readout.extract.core.frame;

import java.util.Set;
import readout.contracts.MeetingMode;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;

/** Reads from a sentence how its participants met. */
final class Modes {

  private static final Set<String> WITH_A_GUEST = Set.of("tell-guest", "met-by");

  private final WordClasses words;

  Modes(WordClasses words) {
    this.words = words;
  }

  /** How, by the frame that read it too: whoever tells a visitor something is with the visitor. */
  MeetingMode of(Sentence sentence, Token trigger, boolean placed, String frame) {
    MeetingMode mode = of(sentence, trigger, placed);
    return mode == MeetingMode.UNKNOWN && WITH_A_GUEST.contains(frame)
        ? MeetingMode.IN_PERSON
        : mode;
  }

  /** How; {@code placed} when the text says where. */
  MeetingMode of(Sentence sentence, Token trigger, boolean placed) {
    if (near(sentence, trigger, "by-video")) {
      return MeetingMode.VIDEO;
    }
    boolean on =
        Syntax.isVerb(trigger)
            && !Syntax.prepositionObjects(sentence, trigger, Set.of("on", "upon")).isEmpty();
    boolean call =
        (Syntax.lemma(trigger).equals("call") && !on) || Syntax.lemma(trigger).endsWith("phone");
    if (call
        || (!words.is("face-to-face", Syntax.lemma(trigger))
            && near(sentence, trigger, "by-phone"))) {
      return MeetingMode.CALL;
    }
    return placed || words.is("face-to-face", Syntax.lemma(trigger))
        ? MeetingMode.IN_PERSON
        : MeetingMode.UNKNOWN;
  }

  /** A word of the class in the trigger's own phrase. */
  private boolean near(Sentence sentence, Token trigger, String wordClass) {
    return sentence.subtree(trigger.index()).stream()
        .anyMatch(
            t ->
                words.is(wordClass, Syntax.lower(t)) && Math.abs(t.index() - trigger.index()) < 12);
  }
}
