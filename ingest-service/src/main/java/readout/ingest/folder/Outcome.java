package readout.ingest.folder;

import java.util.List;
import readout.ingest.api.Problem;

/** What became of a file. */
sealed interface Outcome {

  /** All of it stands on the topic. */
  record Done() implements Outcome {}

  /** Some of it was refused, or all; what was not refused stands on the topic. */
  record Refused(List<Refusal> refusals) implements Outcome {

    /** Copies the list. */
    public Refused {
      refusals = List.copyOf(refusals);
    }
  }

  /** It could not be taken at the moment. */
  record Unavailable() implements Outcome {}

  /**
   * An article that was refused.
   *
   * @param line of lines, or the item of a newsMessage, counted from 1
   */
  record Refusal(long line, Problem problem) {}
}
