package readout.query.publication;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Writes to the topic, all of a batch or none. Opening one shuts out all that were opened before,
 * on whatever replica: what they have begun is undone, and what they try fails.
 */
final class EventTopic implements AutoCloseable {

  /** One over all replicas: by this name the broker knows who was shut out. */
  private static final String NAME = "readout-query-events";

  private static final int LARGEST_EVENT = 8 << 20;
  private static final Duration CLOSING = Duration.ofSeconds(1);

  private final KafkaProducer<String, byte[]> producer;

  private EventTopic(KafkaProducer<String, byte[]> producer) {
    this.producer = producer;
  }

  /**
   * Waits for the broker, but not long.
   *
   * @param connection how to reach the broker
   * @throws KafkaException when it does not answer
   */
  static EventTopic open(Map<String, Object> connection) {
    KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(
            settings(connection), new StringSerializer(), new ByteArraySerializer());
    try {
      producer.initTransactions();
      return new EventTopic(producer);
    } catch (KafkaException e) {
      producer.close(Duration.ZERO);
      throw e;
    }
  }

  private static Map<String, Object> settings(Map<String, Object> connection) {
    Map<String, Object> settings = new HashMap<>(connection);
    settings.put(ProducerConfig.CLIENT_ID_CONFIG, NAME);
    settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, NAME);
    settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 30_000);
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_EVENT);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 15_000);
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    return settings;
  }

  /**
   * Returns once all replicas of the broker have all of it.
   *
   * @throws KafkaException when it cannot be known that they have; this is of no more use then
   */
  void write(Collection<ProducerRecord<String, byte[]>> records) {
    producer.beginTransaction();
    records.forEach(producer::send);
    producer.commitTransaction();
  }

  @Override
  public void close() {
    producer.close(CLOSING);
  }
}
