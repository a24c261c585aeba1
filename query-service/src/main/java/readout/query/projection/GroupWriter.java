package readout.query.projection;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jspecify.annotations.Nullable;

/**
 * Writes what several polls brought in one go, as databases commit in groups. The connector polls
 * on while a batch is written, and of a steady stream each poll brings a record or two: a
 * transaction for each would be slower than the stream, and what waits would never get less.
 * Thread-safe; of those who come with records one writes for all that wait.
 */
final class GroupWriter {

  /** More are written in several goes; the records of one poll stay together. */
  private static final int MOST = 1000;

  private final Consumer<List<ConsumerRecord<byte[], byte[]>>> writing;
  private final Queue<Share> waiting = new ArrayDeque<>();
  private final ReentrantLock turn = new ReentrantLock();

  GroupWriter(Consumer<List<ConsumerRecord<byte[], byte[]>>> writing) {
    this.writing = writing;
  }

  /** Returns when these have been written, by whomever; throws what writing them threw. */
  void write(ConsumerRecords<byte[], byte[]> records) {
    Share share = new Share(records);
    synchronized (waiting) {
      waiting.add(share);
    }
    turn.lock();
    try {
      while (!share.written) {
        writeSome();
      }
    } finally {
      turn.unlock();
    }
    if (share.failure != null) {
      throw share.failure;
    }
  }

  private void writeSome() {
    List<Share> shares = next();
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    shares.forEach(share -> share.records.forEach(records::add));
    @Nullable RuntimeException failure = null;
    try {
      writing.accept(records);
    } catch (RuntimeException e) {
      failure = e;
    }
    for (Share share : shares) {
      share.written = true;
      share.failure = failure;
    }
  }

  private List<Share> next() {
    List<Share> shares = new ArrayList<>();
    int records = 0;
    synchronized (waiting) {
      while (!waiting.isEmpty()
          && (shares.isEmpty() || records + waiting.element().records.count() <= MOST)) {
        Share share = waiting.remove();
        records += share.records.count();
        shares.add(share);
      }
    }
    return shares;
  }

  /** What one poll brought. All but the records belongs to whose turn it is. */
  private static final class Share {

    private final ConsumerRecords<byte[], byte[]> records;
    private boolean written;
    private @Nullable RuntimeException failure;

    Share(ConsumerRecords<byte[], byte[]> records) {
      this.records = records;
    }
  }
}
