package readout.extract.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import readout.extract.kafka.Answer.Answered;
import readout.extract.kafka.Answer.Rejected;
import readout.extract.kafka.Answer.Skipped;

/**
 * Publishes answers: idempotent, acknowledged by all replicas, in the order in which they are
 * given. An answer that cannot be published ends the session, so that its record is read again.
 */
final class Outbox implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(Outbox.class);

  /** How long {@code send} may wait for metadata or memory. */
  private static final Duration LONGEST_BLOCK = Duration.ofSeconds(20);

  private final Producer<byte[], byte[]> producer;
  private final AnswerRecords records;
  private final ArticleMeters meters;
  private final Consumer<Exception> broken;

  Outbox(
      Map<String, Object> broker,
      AnswerRecords records,
      ArticleMeters meters,
      Consumer<Exception> broken) {
    this.producer =
        new KafkaProducer<>(settings(broker), new ByteArraySerializer(), new ByteArraySerializer());
    this.records = records;
    this.meters = meters;
    this.broken = broken;
  }

  private static Map<String, Object> settings(Map<String, Object> broker) {
    Map<String, Object> settings = new HashMap<>(broker);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    // With several under way, a first one refused for want of a leader and a second one taken leave
    // a producer new to the partition stuck until its delivery times out (KIP-360).
    settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, LONGEST_BLOCK.toMillis());
    settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 2);
    settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, AnswerRecords.LARGEST_RECORD);
    return settings;
  }

  /**
   * Returns before the answer is acknowledged; then it is counted, and {@code acknowledged} runs on
   * the producer's thread.
   */
  void publish(TracedRecord answered, Answer answer, Runnable acknowledged) {
    Runnable done =
        () -> {
          meters.count(answer);
          answered.span().end();
          acknowledged.run();
        };
    if (answer instanceof Answered it) {
      send(answered, records.of(answered.kafka(), it), done);
    } else if (answer instanceof Rejected it) {
      log(answered, it);
      send(answered, records.of(answered.kafka(), it), done);
    } else if (answer instanceof Skipped) {
      done.run();
    }
  }

  private static void log(TracedRecord rejected, Rejected why) {
    LOG.warnf(
        "rejected partition=%d offset=%d reason=%s trace=%s",
        rejected.kafka().partition(),
        rejected.kafka().offset(),
        why.reason(),
        rejected.span().getSpanContext().getTraceId());
  }

  private void send(TracedRecord answered, ProducerRecord<byte[], byte[]> record, Runnable done) {
    RecordTrace.inject(answered.span(), record.headers());
    try {
      producer.send(record, (metadata, failure) -> complete(answered, failure, done));
    } catch (KafkaException | IllegalStateException e) {
      complete(answered, e, done);
    }
  }

  private void complete(TracedRecord answered, @Nullable Exception failure, Runnable done) {
    if (failure == null) {
      done.run();
    } else {
      answered.span().recordException(failure).end();
      broken.accept(failure);
    }
  }

  /** Waits for nothing: whoever needs acknowledgements has waited for them. */
  @Override
  public void close() {
    producer.close(Duration.ZERO);
  }
}
