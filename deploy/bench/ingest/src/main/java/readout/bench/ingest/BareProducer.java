package readout.bench.ingest;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import readout.contracts.Article;
import readout.contracts.ContractJson;
import readout.contracts.Topics;

/**
 * A producer with the service's settings and nothing around it. It writes to another topic of as
 * many partitions, since what it wrote would else be read and remembered by the service.
 */
final class BareProducer implements AutoCloseable {

  static final String TOPIC = Topics.EXTRACTIONS;

  /** How long the service has a batch of single articles wait, in milliseconds. */
  static final int LINGER_OF_SINGLES = 5;

  private static final int LINGER_OF_STREAMS = 30;

  private final String broker;
  private final KafkaProducer<byte[], byte[]> producer;
  private List<Map.Entry<String, byte[]>> headers = List.of();

  BareProducer(String broker) {
    this.broker = broker;
    producer = connect(broker, LINGER_OF_STREAMS);
  }

  /** A producer with the service's settings, which waits so many milliseconds for its batches. */
  static KafkaProducer<byte[], byte[]> connect(String broker, int linger) {
    return new KafkaProducer<>(
        Map.of(
            "bootstrap.servers",
            broker,
            "acks",
            "all",
            "enable.idempotence",
            true,
            "linger.ms",
            linger,
            "batch.size",
            128 << 10,
            "buffer.memory",
            64L << 20,
            "compression.type",
            "lz4",
            "max.request.size",
            8 << 20),
        new ByteArraySerializer(),
        new ByteArraySerializer());
  }

  /**
   * Learns the headers of what the service published, and fails unless this article stands on the
   * topic with the very bytes that are sent here for it.
   */
  void learnFrom(Article published) {
    ConsumerRecord<byte[], byte[]> found = find(published);
    if (!java.util.Arrays.equals(found.value(), ContractJson.write(published))) {
      throw new IllegalStateException(
          "published otherwise: " + new String(found.value(), StandardCharsets.UTF_8));
    }
    headers =
        java.util.stream.StreamSupport.stream(found.headers().spliterator(), false)
            .map(header -> Map.entry(header.key(), header.value()))
            .toList();
  }

  private ConsumerRecord<byte[], byte[]> find(Article article) {
    String key = article.id().value();
    try (var consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", broker, "auto.offset.reset", "earliest"),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      consumer.assign(
          consumer.partitionsFor(Topics.ARTICLES).stream()
              .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
              .toList());
      consumer.seekToBeginning(consumer.assignment());
      return IntStream.range(0, 100)
          .mapToObj(ignored -> consumer.poll(Duration.ofMillis(200)))
          .flatMap(polled -> java.util.stream.StreamSupport.stream(polled.spliterator(), false))
          .filter(record -> new String(record.key(), StandardCharsets.UTF_8).equals(key))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("not on the topic: " + key));
    }
  }

  /** The record of an article, as the service would write it. */
  ProducerRecord<byte[], byte[]> record(Article article) {
    byte[] key = article.id().value().getBytes(StandardCharsets.UTF_8);
    var record = new ProducerRecord<>(TOPIC, key, ContractJson.write(article));
    headers.forEach(header -> record.headers().add(header.getKey(), header.getValue()));
    return record;
  }

  /** Returns when all are acknowledged; fails when one is not. */
  void send(List<ProducerRecord<byte[], byte[]>> records) {
    AtomicReference<@Nullable Exception> failed = new AtomicReference<>();
    for (ProducerRecord<byte[], byte[]> record : records) {
      producer.send(
          record,
          (metadata, failure) -> {
            if (failure != null) {
              failed.set(failure);
            }
          });
    }
    producer.flush();
    Exception failure = failed.get();
    if (failure != null) {
      throw new IllegalStateException("not acknowledged", failure);
    }
  }

  @Override
  public void close() {
    producer.close(Duration.ofSeconds(5));
  }
}
