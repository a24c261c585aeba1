package readout.contracts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A meeting, call or conference as one article reports it.
 *
 * @param status as of the article's own time and by its last word
 */
public record Meeting(
    MentionId id,
    MeetingStatus status,
    MeetingMode mode,
    MeetingFormat format,
    @Nullable EventDate date,
    @Nullable Place place,
    List<Participant> participants,
    List<String> topics,
    List<Evidence> evidence,
    double confidence)
    implements DiplomaticEvent {

  /** A meeting says where it was read. */
  public Meeting {
    Checks.present("id", id);
    Checks.present("status", status);
    Checks.present("mode", mode);
    Checks.present("format", format);
    participants = Checks.list("participants", participants);
    topics = Checks.texts("topics", topics);
    evidence = Checks.list("evidence", evidence);
    Checks.share("confidence", confidence);
    if (evidence.isEmpty()) {
      throw new IllegalArgumentException("meeting without evidence: " + id);
    }
  }
}
