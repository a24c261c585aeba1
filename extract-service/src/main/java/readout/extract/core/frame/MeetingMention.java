package readout.extract.core.frame;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import readout.contracts.MeetingMode;
import readout.contracts.MeetingStatus;
import readout.contracts.Place;
import readout.extract.core.entity.Side;
import readout.extract.core.text.Sentence;
import readout.extract.core.time.ResolvedDate;

/**
 * One sentence's word on a meeting.
 *
 * @param frame the frame that read it
 * @param trigger the trigger's token
 * @param noun the trigger's lemma; of a forum, what all mentions of the same forum share
 * @param sides those said to take part; may be incomplete, and empty for "the talks"
 * @param leading how many of the sides, from the first, are the subject or the host
 * @param complete whether the sides stand in the sentence itself, so that it can make an event
 */
public record MeetingMention(
    Sentence sentence,
    int trigger,
    String frame,
    String noun,
    List<Side> sides,
    int leading,
    boolean complete,
    Stance stance,
    MeetingMode mode,
    @Nullable ResolvedDate date,
    @Nullable Place place,
    List<String> topics) {

  /** Copies the lists. */
  public MeetingMention {
    sides = List.copyOf(sides);
    topics = List.copyOf(topics);
  }

  /** What became of it. */
  public MeetingStatus status() {
    return stance.status();
  }

  /** The same mention with other participants. */
  public MeetingMention withSides(List<Side> others, int lead) {
    return new MeetingMention(
        sentence, trigger, frame, noun, others, lead, complete, stance, mode, date, place, topics);
  }

  /** For each of those behind the leading ones a mention of the leading ones with just that one. */
  public List<MeetingMention> withEach() {
    List<MeetingMention> parts = new ArrayList<>();
    for (Side other : sides.subList(leading, sides.size())) {
      List<Side> pair = new ArrayList<>(sides.subList(0, leading));
      pair.add(other);
      parts.add(withSides(pair, leading));
    }
    return parts;
  }

  /** The same mention as another meeting of those who met before. */
  MeetingMention continuing(List<Side> before) {
    return new MeetingMention(
        sentence,
        trigger,
        "noun-continued",
        noun,
        before,
        0,
        true,
        stance,
        mode,
        date,
        place,
        topics);
  }

  /**
   * The same mention as one of several on different days, of which each is a meeting of its own.
   *
   * @param first whether it is the first of them
   */
  MeetingMention on(ResolvedDate day, boolean first) {
    boolean forum = frame.startsWith("forum-");
    return new MeetingMention(
        sentence,
        trigger,
        frame,
        first || !forum ? noun : noun + "@" + day.edtf(),
        sides,
        leading,
        complete,
        stance,
        mode,
        day,
        place,
        topics);
  }

  /** The same mention with another date and place; who meets somewhere meets in person. */
  public MeetingMention at(@Nullable ResolvedDate when, @Nullable Place where) {
    boolean there = where != null && place == null && mode == MeetingMode.UNKNOWN;
    return new MeetingMention(
        sentence,
        trigger,
        frame,
        noun,
        sides,
        leading,
        complete,
        stance,
        there ? MeetingMode.IN_PERSON : mode,
        when,
        where,
        topics);
  }
}
