package readout.query.store.postgres;

import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import readout.query.event.EventId;
import readout.query.merge.Memory;
import readout.query.merge.Merging;
import readout.query.merge.Neighbourhood;
import readout.query.merge.Report;

/**
 * Reports as they were last read or written, and what merging knows of them, so that what one
 * transaction has worked out the next need not. The database keeps a log of the reports that come
 * and go, whoever writes them: what other replicas have written is caught up with. To be used under
 * the lock of the writers, and synchronized on this until the transaction has ended.
 */
final class KnownReports {

  private static final String SINCE =
      """
      select number, gone, case when number > :at then mentions end from mention_log
      where number >= :at order by number limit :limit
      """;

  /** Who has missed more begins anew. */
  private static final int MOST_ENTRIES = 50;

  private static final String LAST = "select max(number) from mention_log";

  /** What it logs where no report came or went, so that every write has its number. */
  private static final String ENTER =
      """
      with entered as (insert into mention_log (gone, mentions) values (false, '{}') returning number),
        trimmed as (delete from mention_log where number <= (select number - 100 from entered))
      select number from entered
      """;

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

  /** First in a transaction: takes in what others have written since the last one. */
  @SuppressWarnings("unchecked") // a native query's result is untyped
  void begin(EntityManager entities, Neighbourhood record) {
    List<Object[]> since =
        at == NOWHERE
            ? List.of()
            : entities
                .createNativeQuery(SINCE, Object[].class)
                .setParameter("at", at)
                .setParameter("limit", MOST_ENTRIES + 1)
                .getResultList();
    boolean complete =
        !since.isEmpty() && since.size() <= MOST_ENTRIES && number(since.get(0)) == at;
    next = complete ? number(since.get(since.size() - 1)) : last(entities);
    at = NOWHERE;
    if (complete) {
      catchUp(since.subList(1, since.size()), record);
    } else {
      memory.clear();
    }
  }

  private void catchUp(List<Object[]> since, Neighbourhood record) {
    Set<EventId> gone = new HashSet<>();
    Set<EventId> came = new HashSet<>();
    for (Object[] entry : since) {
      boolean left = (Boolean) entry[1];
      for (UUID mention : (UUID[]) entry[2]) {
        EventId id = new EventId(Ids.hex(mention));
        if (left) {
          gone.add(id);
          came.remove(id);
        } else {
          came.add(id);
        }
      }
    }
    Merging.catchUp(gone, came, record, memory);
  }

  private static long number(Object[] entry) {
    return ((Number) entry[0]).longValue();
  }

  /** Last in a transaction that has written. */
  void end(EntityManager entities) {
    long last = last(entities);
    next = last == next ? number(entities, ENTER) : last;
  }

  private static long last(EntityManager entities) {
    return number(entities, LAST);
  }

  private static long number(EntityManager entities, String sql) {
    return ((Number) entities.createNativeQuery(sql).getSingleResult()).longValue();
  }

  /** After the transaction, if any, has ended; what one remembers that failed does not hold. */
  void ended(boolean committed) {
    next = committed ? next : NOWHERE;
    at = next;
  }
}
