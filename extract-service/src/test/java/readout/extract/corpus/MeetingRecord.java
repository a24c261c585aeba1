package readout.extract.corpus;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A meeting of a gold record or an answer; an optional one is neither a miss nor a false alarm. */
record MeetingRecord(
    @JsonProperty("event_id") @Nullable String id,
    List<Who> participants,
    @Nullable When date,
    @Nullable Where place,
    @Nullable String format,
    @Nullable String mode,
    @Nullable String status,
    @Nullable List<String> topics,
    @Nullable List<String> evidence,
    boolean optional)
    implements EventRecord {

  MeetingRecord {
    participants = List.copyOf(participants);
    date = date == null ? new When(null, null) : date;
    place = place == null ? new Where(null, null, null) : place;
    topics = topics == null ? List.of() : List.copyOf(topics);
    evidence = evidence == null ? List.of() : List.copyOf(evidence);
  }
}
