package readout.ingest.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import readout.contracts.Article;
import readout.contracts.ArticleId;
import readout.contracts.CloudEvent;
import readout.contracts.ContractJson;
import readout.contracts.MalformedMessageException;
import readout.contracts.Topics;

/** What stands on the topic of articles, read as any consumer would. */
public final class PublishedRecords {

  /** A record with its headers as text. */
  public record Published(String key, Article article, Map<String, String> headers) {}

  /** A record of what waits; a tombstone has no end. */
  public record Waiting(@Nullable String until) {}

  private PublishedRecords() {}

  /** All records of an article that stand on the topic now, in order. */
  public static List<Published> of(ArticleId id, String bootstrapServers) {
    return all(bootstrapServers).stream().filter(r -> r.key().equals(id.value())).toList();
  }

  public static List<Published> all(String bootstrapServers) {
    return records(Topics.ARTICLES, bootstrapServers).stream()
        .map(PublishedRecords::published)
        .toList();
  }

  /** All records of an article that stand on the topic of those that wait, in order. */
  public static List<Waiting> waiting(ArticleId id, String bootstrapServers) {
    return records(Topics.EMBARGOED, bootstrapServers).stream()
        .filter(kafka -> kafka.key().equals(id.value()))
        .map(kafka -> new Waiting(headers(kafka).get(CloudEvent.EMBARGOED_UNTIL)))
        .toList();
  }

  private static List<ConsumerRecord<String, byte[]>> records(
      String topic, String bootstrapServers) {
    Map<String, Object> settings = new HashMap<>();
    settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      var partitions =
          consumer.partitionsFor(topic).stream()
              .map(p -> new TopicPartition(p.topic(), p.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      List<ConsumerRecord<String, byte[]>> read = new ArrayList<>();
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        consumer.poll(Duration.ofMillis(200)).forEach(read::add);
      }
      return read;
    }
  }

  private static Map<String, String> headers(ConsumerRecord<String, byte[]> kafka) {
    return StreamSupport.stream(kafka.headers().spliterator(), false)
        .collect(
            Collectors.toMap(
                header -> header.key(),
                header -> new String(header.value(), StandardCharsets.UTF_8)));
  }

  private static Published published(ConsumerRecord<String, byte[]> kafka) {
    try {
      return new Published(
          kafka.key(), ContractJson.read(kafka.value(), Article.class), headers(kafka));
    } catch (MalformedMessageException e) {
      throw new AssertionError("not an article at offset " + kafka.offset(), e);
    }
  }
}
