package readout.query.timeline;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * What the record says of one event.
 *
 * @param event its id
 * @param type {@code meeting} or {@code agreement}
 * @param date as the record has it; null for an undated event
 * @param when the same in words
 * @param text one sentence or two, without the date
 * @param conflict whether reports disagree
 * @param citations the numbers of the sources, ascending; at least one
 */
public record Line(
    String event,
    String type,
    String status,
    JsonNode date,
    String when,
    String text,
    boolean conflict,
    List<Integer> citations) {

  /** A line without a source would be an assertion of our own. */
  public Line {
    citations = List.copyOf(citations);
    if (citations.isEmpty()) {
      throw new IllegalArgumentException("nobody says so: " + event);
    }
  }
}
