package readout.extract.core.frame;

import java.util.Set;
import readout.contracts.MeetingMode;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;

/** Reads from a sentence how its participants met. */
final class Modes {

  private static final Set<String> PHONE =
      Set.of(
          "phone",
          "telephone",
          "telephoned",
          "phoned",
          "call",
          "calls",
          "telephonic",
          "hotline",
          "teleconference");
  private static final Set<String> VIDEO =
      Set.of(
          "video",
          "videoconference",
          "virtual",
          "virtually",
          "video-conference",
          "videoconferencing",
          "online",
          "zoom",
          "teleconferencing");
  private static final Set<String> FACE_TO_FACE =
      Set.of(
          "meet",
          "meeting",
          "summit",
          "visit",
          "luncheon",
          "lunch",
          "dinner",
          "breakfast",
          "banquet",
          "audience",
          "conference",
          "receive",
          "host",
          "welcome",
          "greet",
          "gather",
          "gathering",
          "session",
          "encounter",
          "forum",
          "convene",
          "retreat",
          "entertain");

  private Modes() {}

  static MeetingMode of(Sentence sentence, Token trigger, boolean placed) {
    if (near(sentence, trigger, VIDEO)) {
      return MeetingMode.VIDEO;
    }
    boolean on =
        Syntax.isVerb(trigger)
            && !Syntax.prepositionObjects(sentence, trigger, Set.of("on", "upon")).isEmpty();
    boolean call =
        (Syntax.lemma(trigger).equals("call") && !on) || Syntax.lemma(trigger).endsWith("phone");
    if (call || (!FACE_TO_FACE.contains(Syntax.lemma(trigger)) && near(sentence, trigger, PHONE))) {
      return MeetingMode.CALL;
    }
    return placed || FACE_TO_FACE.contains(Syntax.lemma(trigger))
        ? MeetingMode.IN_PERSON
        : MeetingMode.UNKNOWN;
  }

  /** A word of the set in the trigger's own phrase. */
  private static boolean near(Sentence sentence, Token trigger, Set<String> words) {
    return sentence.subtree(trigger.index()).stream()
        .anyMatch(
            t -> words.contains(Syntax.lower(t)) && Math.abs(t.index() - trigger.index()) < 12);
  }
}
