package readout.query.store.postgres;

import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import readout.query.event.EventId;
import readout.query.merge.Memory;
import readout.query.merge.Report;

/**
 * Reports as they were last read or written, and what merging knows of them, so that what one
 * transaction has worked out the next need not. It holds as long as no other replica writes
 * reports: the database numbers what comes and goes, whoever writes it. To be used under the lock
 * of the writers, and synchronized on this until the transaction has ended.
 */
final class KnownReports {

  private static final String LAST = "select max(number) from mention_log";

  /** Before any transaction, and after one that has failed. */
  private static final long NOWHERE = -1;

  private final Memory memory;

  /** The last entry of the log that this has seen. */
  private long at = NOWHERE;

  /** The same, should the transaction be committed. */
  private long next = NOWHERE;

  /** Keeps so many, those that are needed most. */
  KnownReports(int most) {
    memory = new Memory(most);
  }

  Memory memory() {
    return memory;
  }

  /** The report of this id, if it is known. */
  @Nullable Report get(EventId id) {
    return memory.report(id);
  }

  /** First in a transaction: forgets all when somebody else has written since the last one. */
  void begin(EntityManager entities) {
    next = last(entities);
    if (next != at) {
      memory.clear();
    }
    at = NOWHERE;
  }

  /** Last in a transaction that has changed reports. */
  void end(EntityManager entities) {
    next = last(entities);
  }

  private static long last(EntityManager entities) {
    return ((Number) entities.createNativeQuery(LAST).getSingleResult()).longValue();
  }

  /** After the transaction, if any, has ended; what one remembers that failed does not hold. */
  void ended(boolean committed) {
    next = committed ? next : NOWHERE;
    at = next;
  }
}
