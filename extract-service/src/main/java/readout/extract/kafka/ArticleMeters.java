package readout.extract.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import java.util.Locale;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import readout.contracts.DeadLetterReason;
import readout.contracts.Outcome;
import readout.extract.kafka.Answer.Answered;
import readout.extract.kafka.Answer.Rejected;
import readout.extract.kafka.Answer.Skipped;

/**
 * What was done, as metrics under {@code readout.extract}. Every record is counted exactly once,
 * when its answer has been acknowledged: received = extracted + nothing + unread + rejected.
 */
public final class ArticleMeters {

  private static final String PREFIX = "readout.extract.";
  private static final String TOMBSTONE = "tombstone";

  private final MeterRegistry registry;
  private final Timer reading;

  /** Registers all counters at zero, so that a dashboard sees them before the first record. */
  public ArticleMeters(MeterRegistry registry) {
    this.registry = registry;
    this.reading =
        Timer.builder(PREFIX + "reading")
            .description("Time in which one article was read")
            .publishPercentileHistogram()
            .register(registry);
    count("received", 0);
    for (Outcome outcome : Outcome.values()) {
      count(outcome, 0);
    }
    count("unread", TOMBSTONE, 0);
    for (DeadLetterReason reason : DeadLetterReason.values()) {
      count("rejected", lower(reason), 0);
    }
  }

  /** Adds gauges of what waits for this service and of the threads that were given up. */
  public void watch(ConsumerState consumer, ReadingPool pool) {
    registry.gauge(PREFIX + "lag", consumer, ConsumerState::lag);
    registry.gauge(PREFIX + "threads.lost", pool, ReadingPool::lost);
  }

  /** Adds what the client measures, lag by partition among it, until it is closed. */
  KafkaClientMetrics watch(Consumer<?, ?> consumer) {
    KafkaClientMetrics metrics = new KafkaClientMetrics(consumer);
    metrics.bindTo(registry);
    return metrics;
  }

  <T> T timed(Supplier<T> work) {
    return reading.record(work);
  }

  void count(Answer answer) {
    count("received", 1);
    if (answer instanceof Answered it) {
      count(it.outcome(), 1);
    } else if (answer instanceof Rejected it) {
      count("rejected", lower(it.reason()), 1);
    } else if (answer instanceof Skipped) {
      count("unread", TOMBSTONE, 1);
    }
  }

  private void count(Outcome outcome, int times) {
    switch (outcome) {
      case EXTRACTED, NOTHING -> count(lower(outcome), times);
      case UNSUPPORTED_LANGUAGE, WITHHELD, WITHDRAWN -> count("unread", lower(outcome), times);
    }
  }

  private void count(String name, int times) {
    registry.counter(PREFIX + name).increment(times);
  }

  private void count(String name, String reason, int times) {
    registry.counter(PREFIX + name, "reason", reason).increment(times);
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
