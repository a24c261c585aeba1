package readout.extract.kafka;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/**
 * Answers the records of {@code readout.articles} in a thread of its own, one session after the
 * other: a broker that comes late or goes is waited for.
 */
public final class ArticleConsumer implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(ArticleConsumer.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration LEAVE = Duration.ofSeconds(20);

  private final ReadingParts parts;
  private final ConsumerState state;
  private final Clock clock;
  private final Thread thread = new Thread(this::run, "article-consumer");
  private final CountDownLatch stopped = new CountDownLatch(1);

  /** Does nothing before {@link #start}. */
  public ArticleConsumer(ReadingParts parts, ConsumerState state, Clock clock) {
    this.parts = parts;
    this.state = state;
    this.clock = clock;
  }

  /** Starts to consume. */
  public void start() {
    thread.setDaemon(true);
    thread.start();
  }

  /** Whether it consumes, or has not begun; without it the service must be started anew. */
  public boolean isAlive() {
    return thread.isAlive() || thread.getState() == Thread.State.NEW;
  }

  private void run() {
    do {
      try (var session = new ReadingSession(parts, state, clock)) {
        session.run(() -> stopped.getCount() == 0);
      } catch (KafkaException | SessionBrokenException e) {
        LOG.warnf("session ends, records not answered are consumed again fault=%s", e);
        state.fails(e);
      }
    } while (!isStopped());
  }

  private boolean isStopped() {
    try {
      return stopped.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      return true;
    }
  }

  /** Returns when what was started is answered and committed, or after the limit of a reading. */
  @Override
  public void close() {
    stopped.countDown();
    try {
      thread.join(parts.pool().limit().plus(LEAVE).toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
