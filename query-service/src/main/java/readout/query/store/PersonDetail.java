package readout.query.store;

import java.util.List;
import readout.query.entity.Citation;
import readout.query.entity.Person;

/**
 * One person in full.
 *
 * @param citations for each way of naming the first and the last reports that do
 */
public record PersonDetail(Person person, List<Citation> citations) {

  /** Keeps its own copy. */
  public PersonDetail {
    citations = List.copyOf(citations);
  }
}
