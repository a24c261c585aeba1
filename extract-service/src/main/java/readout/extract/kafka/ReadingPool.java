package readout.extract.kafka;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import readout.contracts.DeadLetterReason;
import readout.extract.kafka.Answer.Rejected;

/**
 * The threads that read. A reading cannot be interrupted, so one that takes longer than the limit
 * is given up: it is answered for, its thread is left to finish, and another one takes its place.
 */
public final class ReadingPool implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(ReadingPool.class);

  /** A sentence nests deeper than most programs do; 1 MiB is the usual size of a stack. */
  private static final long STACK_BYTES = 8 << 20;

  /** With this many threads given up the processor is lost to them. */
  private static final int MOST_LOST = 8;

  private final int size;
  private final Duration limit;
  private final ThreadPoolExecutor threads;
  private final ScheduledThreadPoolExecutor alarms;
  private int lost;

  /** As many readings at a time as {@code size}, each given up after {@code limit}. */
  public ReadingPool(int size, Duration limit) {
    this.size = size;
    this.limit = limit;
    AtomicInteger number = new AtomicInteger();
    this.threads =
        new ThreadPoolExecutor(
            size,
            size,
            1,
            TimeUnit.MINUTES,
            new LinkedBlockingQueue<>(),
            task -> daemon(task, "reading-" + number.incrementAndGet()));
    this.alarms = new ScheduledThreadPoolExecutor(1, task -> daemon(task, "reading-alarm"));
    alarms.setRemoveOnCancelPolicy(true);
  }

  private static Thread daemon(Runnable task, String name) {
    Thread thread = new Thread(null, task, name, STACK_BYTES);
    thread.setDaemon(true);
    return thread;
  }

  /** The time after which a reading is given up. */
  Duration limit() {
    return limit;
  }

  /**
   * Has it read in its turn and gives the answer, exactly once and on one of these threads. What
   * the reading throws becomes an answer too.
   */
  void read(Supplier<Answer> reading, Consumer<Answer> then) {
    threads.execute(new Turn(reading, then));
  }

  /** Whether nothing is read and nothing waits to be. */
  public boolean isIdle() {
    return threads.getActiveCount() == 0 && threads.getQueue().isEmpty();
  }

  /** How many threads are still busy with a reading that was given up. */
  public synchronized int lost() {
    return lost;
  }

  /** Whether so many threads are lost that only a new process helps. */
  public boolean isSpent() {
    return lost() >= MOST_LOST;
  }

  private synchronized void lose() {
    lost++;
    threads.setMaximumPoolSize(size + lost);
    threads.setCorePoolSize(size + lost);
  }

  private synchronized void regain() {
    lost--;
    threads.setCorePoolSize(size + lost);
    threads.setMaximumPoolSize(size + lost);
  }

  /** Takes no more readings; those under way are left to themselves. */
  @Override
  public void close() {
    alarms.shutdownNow();
    threads.shutdownNow();
  }

  private final class Turn implements Runnable {

    private final Supplier<Answer> reading;
    private final Consumer<Answer> then;
    private final AtomicBoolean answered = new AtomicBoolean();

    Turn(Supplier<Answer> reading, Consumer<Answer> then) {
      this.reading = reading;
      this.then = then;
    }

    @Override
    public void run() {
      Future<?> alarm = alarms.schedule(this::giveUp, limit.toNanos(), TimeUnit.NANOSECONDS);
      Answer answer = Failures.caught(reading);
      alarm.cancel(false);
      if (answered.compareAndSet(false, true)) {
        then.accept(answer);
      } else {
        regain();
      }
    }

    private void giveUp() {
      if (answered.compareAndSet(false, true)) {
        lose();
        LOG.warnf("reading given up limit=%s lost=%d", limit, lost());
        Answer answer = new Rejected(DeadLetterReason.TOO_LARGE, "not read within " + limit);
        threads.execute(() -> then.accept(answer));
      }
    }
  }
}
