package readout.query.store;

import java.util.Optional;

/**
 * Tells which state the record is in. Two versions are the same only when everything that the
 * stores answer is the same, whichever replica says so; a version that differs says nothing. Safe
 * for any number of threads.
 */
public interface RecordVersions {

  /**
   * The version, when it is known without asking the database. It has what this replica wrote, and
   * what others wrote but for the moment that news of it takes; empty while such news could be
   * missed.
   */
  Optional<String> known();

  /**
   * The version as the database has it. May throw {@link StoreUnavailableException}.
   *
   * @return what {@link #known} says, where it says anything
   */
  String current();
}
