package readout.extract.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import readout.contracts.ContractJson;
import readout.contracts.DeadLetter;
import readout.contracts.Extraction;
import readout.contracts.MalformedMessageException;

/** Follows a topic from its beginning and waits, with a limit, for what a test expects on it. */
public final class Answers implements AutoCloseable {

  private static final Duration LIMIT = Duration.ofSeconds(60);

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final List<ConsumerRecord<byte[], byte[]>> seen = new ArrayList<>();

  public Answers(String bootstrapServers, String topic) {
    consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", bootstrapServers, "fetch.max.bytes", 32 << 20),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic).stream()
            .map(partition -> new TopicPartition(topic, partition.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  /** The first so many records that fit, in the order of each partition. */
  public List<ConsumerRecord<byte[], byte[]>> await(
      int count, Predicate<ConsumerRecord<byte[], byte[]>> fits) {
    long end = System.nanoTime() + LIMIT.toNanos();
    List<ConsumerRecord<byte[], byte[]>> found = seen.stream().filter(fits).toList();
    while (found.size() < count) {
      if (System.nanoTime() > end) {
        throw new AssertionError("in a minute only %d of %d".formatted(found.size(), count));
      }
      consumer.poll(Duration.ofMillis(200)).forEach(seen::add);
      found = seen.stream().filter(fits).toList();
    }
    return found;
  }

  /** All records that are there by now and fit. */
  public List<ConsumerRecord<byte[], byte[]>> all(Predicate<ConsumerRecord<byte[], byte[]>> fits) {
    Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
    while (ends.entrySet().stream()
        .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
      consumer.poll(Duration.ofMillis(200)).forEach(seen::add);
    }
    return seen.stream().filter(fits).toList();
  }

  /** Records under this key. */
  public static Predicate<ConsumerRecord<byte[], byte[]>> keyed(byte[] key) {
    return record -> Arrays.equals(record.key(), key);
  }

  public static Extraction extraction(ConsumerRecord<byte[], byte[]> record) {
    return read(record, Extraction.class);
  }

  public static DeadLetter deadLetter(ConsumerRecord<byte[], byte[]> record) {
    return read(record, DeadLetter.class);
  }

  public static String header(ConsumerRecord<byte[], byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }

  private static <T> T read(ConsumerRecord<byte[], byte[]> record, Class<T> type) {
    try {
      return ContractJson.read(record.value(), type);
    } catch (MalformedMessageException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    consumer.close();
  }
}
