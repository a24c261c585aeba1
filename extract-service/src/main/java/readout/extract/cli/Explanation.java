package readout.extract.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import readout.contracts.Extraction;

/** What was read of an article, sentence by sentence, and what became of it. */
record Explanation(String file, List<Line> sentences, Extraction extraction) {

  /**
   * A sentence.
   *
   * @param parsed whether a word of it could be a trigger
   * @param silent the triggers at which no frame read anything
   */
  record Line(
      int index,
      int start,
      int end,
      String text,
      boolean parsed,
      List<String> triggers,
      List<String> silent,
      List<Candidate> candidates) {}

  /**
   * What a frame read.
   *
   * @param kind meeting or agreement
   * @param about an agreement's subject, a meeting's topics
   * @param became one entry for each event it speaks of
   */
  record Candidate(
      String kind,
      String frame,
      String trigger,
      String status,
      @Nullable String mode,
      boolean complete,
      List<String> sides,
      @Nullable String date,
      @Nullable String place,
      @Nullable String about,
      List<Fate> became) {}

  /**
   * What became of a candidate, or of what one counterpart makes of it.
   *
   * @param what begins, joins or dropped
   * @param event the event's id, or null where there is none
   * @param reason why it was dropped, else null
   */
  record Fate(String what, @Nullable String event, @Nullable String reason) {}
}
