package readout.query.check;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the record's event has to say to one field of a claim.
 *
 * @param claimed as the claim was read
 * @param recorded as the record has it, all reports taken together; null when none tells it
 */
public record FieldFinding(
    ComparedField field,
    Finding finding,
    @Nullable Object claimed,
    @Nullable Object recorded,
    List<Passage> supports,
    List<Passage> contradicts) {

  /** Keeps its own copies. */
  public FieldFinding {
    supports = List.copyOf(supports);
    contradicts = List.copyOf(contradicts);
  }
}
