package readout.extract.core.frame;

import java.util.Optional;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Token;

/** A kind of word that can tell a meeting. */
interface MeetingTrigger {

  /** What the token tells; empty when it is not such a word or tells no meeting. */
  Optional<MeetingReading> read(Sentence sentence, Token token);
}
