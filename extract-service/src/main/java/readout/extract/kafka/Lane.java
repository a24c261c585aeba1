package readout.extract.kafka;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.OptionalLong;
import java.util.Queue;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * The records of one partition: read one after the other, and published in that order. Lanes share
 * the pool, so that several are read at a time. Thread-safe.
 */
final class Lane {

  /** Enough that a lane never waits for the next poll. */
  private static final int MOST_WAITING = 64;

  private static final long MOST_BYTES_WAITING = 2 << 20;

  private final ArticleDesk desk;
  private final ReadingPool pool;
  private final Outbox outbox;
  private final RecordTrace trace;
  private final Queue<ConsumerRecord<byte[], byte[]>> waiting = new ArrayDeque<>();
  private final Progress progress = new Progress();
  private long bytesWaiting;
  private boolean reading;
  private boolean draining;
  private volatile boolean dropped;

  Lane(ArticleDesk desk, ReadingPool pool, Outbox outbox, RecordTrace trace) {
    this.desk = desk;
    this.pool = pool;
    this.outbox = outbox;
    this.trace = trace;
  }

  synchronized void add(List<ConsumerRecord<byte[], byte[]>> records) {
    for (var kafka : records) {
      waiting.add(kafka);
      bytesWaiting += size(kafka);
    }
    readNext();
  }

  private static int size(ConsumerRecord<byte[], byte[]> kafka) {
    return Math.max(0, kafka.serializedValueSize());
  }

  /** Whether so much waits that no more should be fetched for now. */
  synchronized boolean isFull() {
    return waiting.size() >= MOST_WAITING || bytesWaiting >= MOST_BYTES_WAITING;
  }

  /** The offset up to which all is acknowledged, and to be committed. */
  OptionalLong position() {
    return progress.position();
  }

  private synchronized void readNext() {
    if (reading || draining) {
      return;
    }
    @Nullable ConsumerRecord<byte[], byte[]> kafka = waiting.poll();
    if (kafka == null) {
      return;
    }
    reading = true;
    bytesWaiting -= size(kafka);
    progress.started(kafka.offset());
    TracedRecord record = trace.begin(kafka);
    pool.read(() -> desk.answer(kafka.key(), kafka.value()), answer -> publish(record, answer));
  }

  /** Not under the lock: sending may wait for the thread that acknowledges. */
  private void publish(TracedRecord record, Answer answer) {
    if (!dropped) {
      outbox.publish(record, answer, () -> progress.ended(record.kafka().offset()));
    }
    synchronized (this) {
      reading = false;
    }
    readNext();
  }

  /** Starts nothing more. */
  synchronized void drain() {
    draining = true;
    waiting.clear();
    bytesWaiting = 0;
  }

  /** Waits until what was started is acknowledged; says whether it is. */
  boolean awaitEnd(Duration limit) {
    return progress.awaitEnd(limit);
  }

  /** What is still being read is not published: the partition is another's, or read again. */
  void drop() {
    drain();
    dropped = true;
  }
}
