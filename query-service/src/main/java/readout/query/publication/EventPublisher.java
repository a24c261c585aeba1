package readout.query.publication;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import readout.query.store.Outbox;
import readout.query.store.StoreUnavailableException;

/**
 * Publishes what changed, in the order of the changes. Many replicas run it and one at a time has
 * the turn. A change counts as published once the broker has it, so one may be told twice, but
 * never an older state after a newer one: whoever takes the turn first shuts the one before out of
 * the topic, and then reads.
 */
@ApplicationScoped
class EventPublisher {

  private static final Logger LOG = Logger.getLogger(EventPublisher.class);

  static final int BATCH = 500;
  private static final Duration POLL = Duration.ofMillis(250);
  private static final Duration ANOTHER_TRY = Duration.ofSeconds(1);
  private static final Duration STOPPING = Duration.ofSeconds(5);

  private final Outbox outbox;
  private final Map<String, Object> broker;
  private final Clock clock;
  private final Counter published;
  private @Nullable Thread thread;
  private volatile CountDownLatch stopping = new CountDownLatch(1);

  EventPublisher(
      Outbox outbox,
      @Identifier("default-kafka-broker") Map<String, Object> broker,
      Clock clock,
      MeterRegistry metrics) {
    this.outbox = outbox;
    this.broker = broker;
    this.clock = clock;
    this.published =
        Counter.builder("readout.query.events.published")
            .description("Events and tombstones written to readout.events")
            .register(metrics);
  }

  void start(@Observes StartupEvent event) {
    start();
  }

  void stop(@Observes ShutdownEvent event) {
    stop();
  }

  synchronized void start() {
    stopping = new CountDownLatch(1);
    Thread started = new Thread(this::run, "event-publisher");
    started.setDaemon(true);
    started.start();
    thread = started;
  }

  /** Returns when it has ended, or nothing more is to be waited for. */
  synchronized void stop() {
    stopping.countDown();
    if (thread != null) {
      try {
        thread.join(STOPPING.toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void run() {
    do {
      try {
        takeTurn();
      } catch (StoreUnavailableException | KafkaException e) {
        LOG.warnf("publishing waits fault=%s", e.getClass().getSimpleName());
      } catch (RuntimeException e) {
        LOG.error("publishing failed and is tried again", e);
      }
    } while (!stopsWithin(ANOTHER_TRY));
  }

  private void takeTurn() {
    Optional<Outbox.Turn> taken = outbox.take();
    if (taken.isPresent()) {
      try (Outbox.Turn turn = taken.get();
          EventTopic topic = EventTopic.open(broker)) {
        LOG.info("publishes events");
        while (!stopsWithin(publish(turn, topic) == BATCH ? Duration.ZERO : POLL)) {}
      }
    }
  }

  /**
   * Publishes the next changes.
   *
   * @return how many there were
   */
  int publish(Outbox.Turn turn, EventTopic topic) {
    List<Outbox.Unpublished> changes = turn.next(BATCH);
    if (!changes.isEmpty()) {
      var records = EventRecords.of(changes, clock.instant());
      topic.write(records);
      turn.mark(changes.get(changes.size() - 1).number());
      published.increment(records.size());
    }
    return changes.size();
  }

  private boolean stopsWithin(Duration time) {
    try {
      return stopping.await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
