package readout.extract.core.event;

import java.util.List;
import readout.extract.core.entity.Side;

/**
 * One who may take part in a meeting, and what is seen of that.
 *
 * @param features for the weights
 */
public record SideCandidate(Side side, List<String> features) {

  /** Copies the list. */
  public SideCandidate {
    features = List.copyOf(features);
  }
}
