package readout.ingest.kafka;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteBufferDeserializer;
import org.jspecify.annotations.Nullable;
import readout.contracts.Article;
import readout.contracts.ArticleId;
import readout.contracts.Topics;
import readout.ingest.core.EmbargoLog;
import readout.ingest.core.LogUnavailableException;

/**
 * The topic where articles wait for the end of an embargo. Written by the producer of articles,
 * under the same guarantees; read one record at a time, in a thread of its own, so that no text has
 * to be kept in memory until its day.
 */
public final class EmbargoTopic implements EmbargoLog, AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** Of each answer only one record is of use; a larger one is answered alone. */
  private static final int ANSWER = 64 << 10;

  private final Map<String, Object> settings;
  private final ArticleProducer producer;
  private final Clock clock;
  private final ExecutorService reader =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "embargo-reader");
            thread.setDaemon(true);
            return thread;
          });

  /** Touched by the reader's thread only. */
  private @Nullable Consumer<byte[], ByteBuffer> consumer;

  /** Connects at the first record that is read; the producer is closed by who made it. */
  public EmbargoTopic(Map<String, Object> broker, ArticleProducer producer, Clock clock) {
    this.producer = producer;
    this.clock = clock;
    this.settings = new HashMap<>(broker);
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
    settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, ANSWER);
    settings.put(
        ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, Math.toIntExact(PATIENCE.toMillis()));
    settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
  }

  @Override
  public CompletionStage<Place> hold(Article article, Instant until) {
    return producer
        .send(ArticleRecord.embargoed(article, until, clock.instant()))
        .thenApply(EmbargoTopic::place);
  }

  @Override
  public CompletionStage<Place> drop(ArticleId id, long revision) {
    return producer.send(ArticleRecord.free(id, revision)).thenApply(EmbargoTopic::place);
  }

  private static Place place(RecordMetadata metadata) {
    return new Place(metadata.partition(), metadata.offset());
  }

  @Override
  public CompletionStage<Article> read(Place place) {
    return CompletableFuture.supplyAsync(() -> readNow(place), reader);
  }

  private Article readNow(Place place) {
    try {
      return article(record(connected(), place), place);
    } catch (KafkaException e) {
      disconnect();
      throw new LogUnavailableException("the record that waits was not read", e);
    }
  }

  private static Article article(@Nullable ConsumerRecord<byte[], ByteBuffer> kafka, Place place) {
    if (kafka != null && EmbargoRecord.of(kafka) instanceof EmbargoRecord.Held held) {
      return held.article();
    }
    throw new LogUnavailableException("no article waits any more at " + place, null);
  }

  /** The record at this place; null when it is gone, and a later one is the next. */
  private static @Nullable ConsumerRecord<byte[], ByteBuffer> record(
      Consumer<byte[], ByteBuffer> from, Place place) {
    TopicPartition partition = new TopicPartition(Topics.EMBARGOED, place.partition());
    from.assign(List.of(partition));
    from.seek(partition, place.offset());
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (from.position(partition) <= place.offset()) {
      for (ConsumerRecord<byte[], ByteBuffer> kafka : from.poll(Duration.ofMillis(500))) {
        return kafka.offset() == place.offset() ? kafka : null;
      }
      if (System.nanoTime() - deadline > 0) {
        throw new LogUnavailableException("the broker does not answer in time", null);
      }
    }
    return null;
  }

  private Consumer<byte[], ByteBuffer> connected() {
    Consumer<byte[], ByteBuffer> current = consumer;
    if (current == null) {
      current =
          new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteBufferDeserializer());
      consumer = current;
    }
    return current;
  }

  private void disconnect() {
    if (consumer != null) {
      consumer.close(Duration.ZERO);
      consumer = null;
    }
  }

  /** Does not wait for a record that is being read. */
  @Override
  public void close() {
    reader.execute(this::disconnect);
    reader.shutdown();
  }
}
