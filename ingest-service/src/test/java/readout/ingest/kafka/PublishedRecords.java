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
import readout.contracts.Article;
import readout.contracts.ArticleId;
import readout.contracts.ContractJson;
import readout.contracts.MalformedMessageException;
import readout.contracts.Topics;

/** What stands on the topic of articles, read as any consumer would. */
public final class PublishedRecords {

  /** A record with its headers as text. */
  public record Published(String key, Article article, Map<String, String> headers) {}

  private PublishedRecords() {}

  /** All records of an article that stand on the topic now, in order. */
  public static List<Published> of(ArticleId id, String bootstrapServers) {
    return all(bootstrapServers).stream().filter(r -> r.key().equals(id.value())).toList();
  }

  public static List<Published> all(String bootstrapServers) {
    Map<String, Object> settings = new HashMap<>();
    settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      var partitions =
          consumer.partitionsFor(Topics.ARTICLES).stream()
              .map(p -> new TopicPartition(p.topic(), p.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      List<Published> read = new ArrayList<>();
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        consumer.poll(Duration.ofMillis(200)).forEach(each -> read.add(published(each)));
      }
      return read;
    }
  }

  private static Published published(ConsumerRecord<String, byte[]> kafka) {
    Map<String, String> headers =
        StreamSupport.stream(kafka.headers().spliterator(), false)
            .collect(
                Collectors.toMap(
                    header -> header.key(),
                    header -> new String(header.value(), StandardCharsets.UTF_8)));
    try {
      return new Published(kafka.key(), ContractJson.read(kafka.value(), Article.class), headers);
    } catch (MalformedMessageException e) {
      throw new AssertionError("not an article at offset " + kafka.offset(), e);
    }
  }
}
