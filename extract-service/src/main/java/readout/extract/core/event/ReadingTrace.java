package readout.extract.core.event;

import java.util.List;
import readout.contracts.MentionId;
import readout.extract.core.frame.AgreementMention;
import readout.extract.core.frame.MeetingMention;
import readout.extract.core.text.Sentence;

/**
 * Is told what becomes of each mention while an article is read, in the order in which it happens.
 * It changes nothing of the reading.
 */
public interface ReadingTrace {

  /** Hears nothing. */
  ReadingTrace NONE = new ReadingTrace() {};

  /** The sentences, in text order, parsed where a word could be a trigger. */
  default void sentences(List<Sentence> sentences) {}

  /** A frame has read a meeting in a sentence. */
  default void read(MeetingMention mention) {}

  /** A frame has read an agreement in a sentence. */
  default void read(AgreementMention mention) {}

  /** A mention, or what one counterpart makes of it, joins no event. */
  default void dropped(MeetingMention mention, DropReason reason) {}

  /** These mentions, in text order, are reported as this meeting. */
  default void meeting(List<MeetingMention> mentions, MentionId id) {}

  /**
   * These mentions, taken together, are not reported.
   *
   * @param likely how likely they are a meeting, from 0 to 1
   */
  default void dropped(List<MeetingMention> mentions, DropReason reason, double likely) {}

  /** These mentions, in text order, are reported as this agreement. */
  default void agreement(List<AgreementMention> mentions, MentionId id) {}

  /**
   * These mentions of an agreement, taken together, are not reported.
   *
   * @param likely how likely they are an agreement, from 0 to 1
   */
  default void noAgreement(List<AgreementMention> mentions, DropReason reason, double likely) {}
}
