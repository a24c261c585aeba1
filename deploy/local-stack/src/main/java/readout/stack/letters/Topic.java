package readout.stack.letters;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/** Reads of topics what stands there when it is asked; belongs to one thread and to no group. */
final class Topic implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(200);

  private final KafkaConsumer<byte[], byte[]> consumer;

  Topic(Map<String, Object> client) {
    Map<String, Object> settings = new HashMap<>(client);
    settings.put("isolation.level", "read_committed");
    settings.put("enable.auto.commit", false);
    settings.put("auto.offset.reset", "none");
    settings.put("allow.auto.create.topics", false);
    settings.put("default.api.timeout.ms", 20_000);
    settings.put("fetch.max.bytes", 16 << 20);
    // The next partition's question waits behind one that was asked at the end of the last.
    settings.put("fetch.max.wait.ms", 10);
    this.consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  /** How many partitions it has; 0 where there is no such topic. */
  int partitions(String topic) {
    List<PartitionInfo> partitions = consumer.listTopics().get(topic);
    return partitions == null ? 0 : partitions.size();
  }

  /** All of it, or what was written since, a partition after the other. */
  void read(String topic, @Nullable Instant since, Consumer<ConsumerRecord<byte[], byte[]>> each) {
    for (int number = 0; number < partitions(topic); number++) {
      TopicPartition partition = new TopicPartition(topic, number);
      read(partition, since == null ? beginning(partition) : first(partition, since), each);
    }
  }

  /** From an offset, or the first that is still kept, to the end; answers the end. */
  long read(TopicPartition partition, long from, Consumer<ConsumerRecord<byte[], byte[]>> each) {
    long end = end(partition);
    consumer.assign(List.of(partition));
    consumer.seek(partition, Math.max(from, beginning(partition)));
    while (consumer.position(partition) < end) {
      consumer.poll(POLL).forEach(each);
    }
    return end;
  }

  /** The record of that place, if it is still kept. */
  Optional<ConsumerRecord<byte[], byte[]>> at(String topic, Place place) {
    TopicPartition partition = new TopicPartition(topic, place.partition());
    if (place.partition() >= partitions(topic) || place.offset() >= end(partition)) {
      return Optional.empty();
    }
    consumer.assign(List.of(partition));
    consumer.seek(partition, place.offset());
    try {
      while (consumer.position(partition) <= place.offset()) {
        for (ConsumerRecord<byte[], byte[]> standing : consumer.poll(POLL)) {
          return Optional.of(standing).filter(found -> found.offset() == place.offset());
        }
      }
    } catch (OffsetOutOfRangeException gone) {
      return Optional.empty();
    }
    return Optional.empty();
  }

  private long beginning(TopicPartition partition) {
    return one(consumer.beginningOffsets(List.of(partition)).values());
  }

  private long end(TopicPartition partition) {
    return one(consumer.endOffsets(List.of(partition)).values());
  }

  private static long one(Collection<Long> offsets) {
    return offsets.iterator().next();
  }

  private long first(TopicPartition partition, Instant since) {
    OffsetAndTimestamp found =
        consumer.offsetsForTimes(Map.of(partition, since.toEpochMilli())).get(partition);
    return found == null ? end(partition) : found.offset();
  }

  @Override
  public void close() {
    consumer.close();
  }
}
