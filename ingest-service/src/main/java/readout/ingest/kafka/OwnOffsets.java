package readout.ingest.kafka;

import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Where on the topic of articles the records stand that the service itself wrote and had confirmed,
 * so that the one who follows the topic need not read them back. Kept as runs of offsets, and no
 * longer than until they are passed. Safe for use by several threads.
 */
public final class OwnOffsets {

  /** The runs of a partition by their first offsets, each with the offset behind its last. */
  private static final class Runs {

    private final NavigableMap<Long, Long> ends = new TreeMap<>();

    synchronized void add(long offset) {
      Map.Entry<Long, Long> before = ends.floorEntry(offset);
      if (before != null && offset < before.getValue()) {
        return;
      }
      long begin = before != null && before.getValue() == offset ? before.getKey() : offset;
      Long joined = ends.remove(offset + 1);
      ends.put(begin, joined == null ? offset + 1 : joined);
    }

    synchronized boolean has(long offset) {
      return endAfter(offset).isPresent();
    }

    synchronized OptionalLong pass(long position) {
      OptionalLong end = endAfter(position);
      ends.headMap(position, true).clear();
      return end;
    }

    private OptionalLong endAfter(long offset) {
      Map.Entry<Long, Long> run = ends.floorEntry(offset);
      return run == null || run.getValue() <= offset
          ? OptionalLong.empty()
          : OptionalLong.of(run.getValue());
    }
  }

  private final ConcurrentMap<Integer, Runs> partitions = new ConcurrentHashMap<>();

  /** Takes note of a record that the broker confirmed and that the service knows all about. */
  void add(int partition, long offset) {
    runs(partition).add(offset);
  }

  /** Whether the record there is one of them and was not passed yet. */
  boolean has(int partition, long offset) {
    return runs(partition).has(offset);
  }

  /**
   * Forgets the runs that begin at this position or before it.
   *
   * @return the first offset behind the run that the position stands in; empty where it stands in
   *     none
   */
  OptionalLong pass(int partition, long position) {
    return runs(partition).pass(position);
  }

  private Runs runs(int partition) {
    return partitions.computeIfAbsent(partition, any -> new Runs());
  }
}
