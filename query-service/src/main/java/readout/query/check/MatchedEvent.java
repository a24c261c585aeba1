package readout.query.check;

import java.util.List;

/**
 * An event of the record that a claim may mean.
 *
 * @param verdict what it says to the claim; no record when it is only not said to have come so far
 */
public record MatchedEvent(RecordedEvent recorded, Verdict verdict, List<FieldFinding> fields) {

  /** Keeps its own copy. */
  public MatchedEvent {
    fields = List.copyOf(fields);
  }
}
