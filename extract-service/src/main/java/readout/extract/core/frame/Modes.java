package readout.extract.core.frame;

import java.util.Locale;
import java.util.Set;
import readout.contracts.MeetingMode;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;

/** Reads from a sentence how its participants met. */
final class Modes {

  private static final Set<String> WITH_A_GUEST = Set.of("tell-guest", "met-by", "call-on");
  private static final Set<String> SPEECH = Set.of("speak-with", "speak-together");

  private final WordClasses words;
  private final String title;

  /**
   * @param title the article's title, which says that a conversation was a call; may be empty
   */
  Modes(WordClasses words, String title) {
    this.words = words;
    this.title = title.toLowerCase(Locale.ROOT);
  }

  /** How, by the frame that read it too: whoever tells a visitor something is with the visitor. */
  MeetingMode of(Sentence sentence, Token trigger, boolean placed, String frame) {
    boolean speech = SPEECH.contains(frame);
    MeetingMode mode = of(sentence, trigger, placed && !speech);
    if (mode == MeetingMode.UNKNOWN && speech) {
      return titled();
    }
    boolean guest =
        WITH_A_GUEST.contains(frame) || frame.startsWith("visit-") || together(sentence, trigger);
    return mode == MeetingMode.UNKNOWN && guest ? MeetingMode.IN_PERSON : mode;
  }

  /** What is told to be somewhere is face to face; speech may be heard from afar. */
  MeetingMode at(MeetingMode mode, boolean placed, String frame) {
    return mode == MeetingMode.UNKNOWN && placed && !SPEECH.contains(frame)
        ? MeetingMode.IN_PERSON
        : mode;
  }

  private MeetingMode titled() {
    for (String word : title.split("[^\\p{L}-]+")) {
      if (words.is("by-video", word)) {
        return MeetingMode.VIDEO;
      } else if (words.is("by-phone", word)) {
        return MeetingMode.CALL;
      }
    }
    return MeetingMode.UNKNOWN;
  }

  /** "one-on-one", "visiting", "on the sidelines", or a journey for the talks. */
  private boolean together(Sentence sentence, Token trigger) {
    if (near(sentence, trigger, "in-person")) {
      return true;
    }
    return sentence.ancestors(trigger.index()).stream()
        .limit(3)
        .anyMatch(
            above ->
                words.is("noun-visit", above)
                    || (Syntax.isVerb(above)
                        && words.is("travel", Syntax.lemma(above))
                        && !Syntax.lemma(above).equals("be")
                        && !Syntax.lemma(above).equals("go")));
  }

  /** How; {@code placed} when the text says where. */
  MeetingMode of(Sentence sentence, Token trigger, boolean placed) {
    if (near(sentence, trigger, "by-video")) {
      return MeetingMode.VIDEO;
    }
    boolean on =
        Syntax.isVerb(trigger)
            && Syntax.prepositionObjects(sentence, trigger, Set.of("on", "upon")).stream()
                .anyMatch(o -> !o.entityType().equals("DATE"));
    if (Syntax.lemma(trigger).equals("call") && MeetingNouns.courtesy(sentence, trigger)) {
      return MeetingMode.IN_PERSON;
    }
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
