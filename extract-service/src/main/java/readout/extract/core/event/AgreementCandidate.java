package readout.extract.core.event;

import java.util.List;
import readout.contracts.Agreement;

/**
 * A draft as a record, and what is seen of it.
 *
 * @param features for the weights of agreements
 */
public record AgreementCandidate(Agreement agreement, List<String> features) {

  /** Copies the list. */
  public AgreementCandidate {
    features = List.copyOf(features);
  }
}
