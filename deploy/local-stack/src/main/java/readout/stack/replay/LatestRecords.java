package readout.stack.replay;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads what a compacted topic says: of each key the latest record. A partition at a time, so that
 * memory holds a share of the topic; both topics of a replay have a key in the same partition.
 */
final class LatestRecords implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(200);

  private final KafkaConsumer<byte[], byte[]> consumer;

  LatestRecords(String servers) {
    this.consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers",
                servers,
                "isolation.level",
                "read_committed",
                "enable.auto.commit",
                false,
                "fetch.max.bytes",
                16 << 20),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
  }

  int partitions(String topic) {
    return consumer.partitionsFor(topic).size();
  }

  /** By their keys, in the order of the keys; without those whose latest record is a tombstone. */
  Map<String, ConsumerRecord<byte[], byte[]>> of(String topic, int number) {
    TopicPartition partition = new TopicPartition(topic, number);
    consumer.assign(List.of(partition));
    consumer.seekToBeginning(List.of(partition));
    long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
    Map<String, ConsumerRecord<byte[], byte[]>> latest = new TreeMap<>();
    while (consumer.position(partition) < end) {
      for (ConsumerRecord<byte[], byte[]> each : consumer.poll(POLL).records(partition)) {
        if (each.key() != null) {
          put(latest, each);
        }
      }
    }
    return latest;
  }

  private static void put(
      Map<String, ConsumerRecord<byte[], byte[]>> latest, ConsumerRecord<byte[], byte[]> record) {
    String key = new String(record.key(), StandardCharsets.UTF_8);
    if (record.value() == null) {
      latest.remove(key);
    } else {
      latest.put(key, record);
    }
  }

  @Override
  public void close() {
    consumer.close();
  }
}
