package readout.query;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import readout.contracts.ContractJson;
import readout.contracts.Extraction;
import readout.contracts.Topics;

/** Bytes onto the extractions topic, and what came to the dead letters. */
public final class Topic implements AutoCloseable {

  private final String servers;
  private final KafkaProducer<byte[], byte[]> producer;

  public Topic(String servers) {
    this.servers = servers;
    this.producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", servers, "acks", "all", "max.request.size", 8 << 20),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }

  /** Sends it under its article's id, with no partition chosen. */
  public void send(Extraction extraction) {
    send(extraction.article().id().value(), ContractJson.write(extraction), Map.of());
  }

  public void send(String key, byte @Nullable [] value, Map<String, String> headers) {
    var outgoing = new ProducerRecord<>(Topics.EXTRACTIONS, bytes(key), value);
    headers.forEach((name, text) -> outgoing.headers().add(name, bytes(text)));
    try {
      producer.send(outgoing).get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** How many records the topic has been sent, by anyone. */
  public long sent() {
    try (var consumer = consumer()) {
      return consumer.endOffsets(partitions(consumer, Topics.EXTRACTIONS)).values().stream()
          .mapToLong(Long::longValue)
          .sum();
    }
  }

  /** The dead letters there are now that fit. */
  public List<ConsumerRecord<byte[], byte[]>> deadLetters(Predicate<String> keys) {
    try (var consumer = consumer()) {
      List<TopicPartition> partitions = partitions(consumer, Topics.DEAD_LETTERS);
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
      while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        StreamSupport.stream(consumer.poll(Duration.ofMillis(200)).spliterator(), false)
            .filter(letter -> keys.test(new String(letter.key(), StandardCharsets.UTF_8)))
            .forEach(found::add);
      }
      return found;
    }
  }

  private KafkaConsumer<byte[], byte[]> consumer() {
    return new KafkaConsumer<>(
        Map.of("bootstrap.servers", servers),
        new ByteArrayDeserializer(),
        new ByteArrayDeserializer());
  }

  private static List<TopicPartition> partitions(
      KafkaConsumer<byte[], byte[]> consumer, String topic) {
    return consumer.partitionsFor(topic).stream()
        .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
        .toList();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    producer.close();
  }
}
