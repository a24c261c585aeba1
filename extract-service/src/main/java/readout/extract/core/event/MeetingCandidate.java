package readout.extract.core.event;

import java.util.List;
import readout.contracts.Meeting;

/**
 * A draft as a record, and what is seen of it.
 *
 * @param features for the weights of meetings
 * @param sides who may take part, once for each mention
 */
public record MeetingCandidate(Meeting meeting, List<String> features, List<SideCandidate> sides) {

  /** Copies the lists. */
  public MeetingCandidate {
    features = List.copyOf(features);
    sides = List.copyOf(sides);
  }
}
