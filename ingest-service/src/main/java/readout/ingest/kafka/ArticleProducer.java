package readout.ingest.kafka;

import io.opentelemetry.context.Context;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import readout.contracts.Topics;
import readout.ingest.core.ArticleLog;
import readout.ingest.core.ArticleTooLargeException;
import readout.ingest.core.LogUnavailableException;

/**
 * Publishes articles to the broker: idempotent, acknowledged by all replicas, pipelined. A record
 * that is not acknowledged in time fails and may stand on the topic all the same. Never blocks its
 * caller: what the client cannot take at once, since it lacks metadata or memory, is tried again in
 * a thread that may wait.
 */
public final class ArticleProducer implements AutoCloseable {

  /** The name of the producer {@link #ofStreams}, where there are both. */
  public static final String STREAMS = "streams";

  private static final Logger LOG = Logger.getLogger(ArticleProducer.class);

  /** How long a record may wait until the client takes it. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  /** Between two attempts to have the client take a record. */
  private static final Duration PAUSE = Duration.ofMillis(10);

  /** Delivery fails this much earlier than the request that waits for it is answered. */
  private static final Duration MARGIN = Duration.ofMillis(700);

  private static final int LARGEST_RECORD = 8 << 20;
  private static final long BUFFER = 64 << 20;

  /** A few milliseconds more for each article, and a fraction of the requests to the broker. */
  private static final Duration SHORT_LINGER = Duration.ofMillis(5);

  /** Of a stream of articles none is waited for alone, and large batches cost all sides less. */
  private static final Duration LONG_LINGER = Duration.ofMillis(30);

  private final Map<String, Object> settings;
  private final OwnOffsets own;
  private final Clock clock;
  private final ExecutorService waiting =
      Executors.newSingleThreadExecutor(task -> new Thread(task, "article-sender"));

  /** Set by the thread that may wait, and null before it connected. */
  private volatile @Nullable Producer<byte[], byte[]> producer;

  private ArticleProducer(
      Map<String, Object> broker,
      Duration answerWithin,
      Duration linger,
      OwnOffsets own,
      Clock clock) {
    NativeLz4.load();
    this.settings = settings(broker, answerWithin, linger);
    this.own = own;
    this.clock = clock;
  }

  /**
   * A producer of articles that somebody waits for one by one. Connects at the first record.
   *
   * @param broker the client settings of the broker
   * @param answerWithin the time after which a request no longer waits; a record that the client
   *     took is then acknowledged or has failed
   * @param own is told of each article that was confirmed
   */
  public static ArticleProducer ofSingles(
      Map<String, Object> broker, Duration answerWithin, OwnOffsets own, Clock clock) {
    return new ArticleProducer(broker, answerWithin, SHORT_LINGER, own, clock);
  }

  /** The same of articles that come as a stream, where throughput is worth a few milliseconds. */
  public static ArticleProducer ofStreams(
      Map<String, Object> broker, Duration answerWithin, OwnOffsets own, Clock clock) {
    return new ArticleProducer(broker, answerWithin, LONG_LINGER, own, clock);
  }

  private static Map<String, Object> settings(
      Map<String, Object> broker, Duration answerWithin, Duration linger) {
    long delivery = answerWithin.minus(MARGIN).toMillis();
    Map<String, Object> settings = new HashMap<>(broker);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Math.toIntExact(delivery));
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, Math.toIntExact(delivery * 2 / 3));
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 0L);
    settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, MARGIN.toMillis());
    settings.put(ProducerConfig.LINGER_MS_CONFIG, linger.toMillis());
    settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 128 << 10);
    settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, BUFFER);
    settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_RECORD);
    return settings;
  }

  /**
   * Asks for the topic's metadata ahead of the first record, which would else wait for it; without
   * an answer nothing is lost.
   */
  public void connect() {
    waiting.execute(
        () -> {
          try {
            connected().partitionsFor(Topics.ARTICLES);
          } catch (KafkaException e) {
            LOG.debugf("asked for metadata topic=%s answer=%s", Topics.ARTICLES, e.getMessage());
          }
        });
  }

  /** The log as a request with this trace reaches it: its records carry the trace on. */
  public ArticleLog within(Context trace) {
    return article ->
        send(ArticleRecord.of(article, clock.instant(), trace)).thenApply(this::confirmed);
  }

  private long confirmed(RecordMetadata placed) {
    own.add(placed.partition(), placed.offset());
    return placed.offset();
  }

  /** Sends a record; fails as {@link ArticleLog#publish} does. */
  CompletionStage<RecordMetadata> send(ProducerRecord<byte[], byte[]> kafka) {
    CompletableFuture<RecordMetadata> placed = new CompletableFuture<>();
    Producer<byte[], byte[]> current = producer;
    if (current == null || !isTaken(current, kafka, placed)) {
      long deadline = System.nanoTime() + PATIENCE.toNanos();
      waiting.execute(() -> sendBefore(deadline, kafka, placed));
    }
    return placed;
  }

  /** What waited too long for its turn is not sent at all. */
  private void sendBefore(
      long deadline,
      ProducerRecord<byte[], byte[]> kafka,
      CompletableFuture<RecordMetadata> placed) {
    try {
      while (System.nanoTime() - deadline <= 0) {
        if (isTaken(connected(), kafka, placed)) {
          return;
        }
        Thread.sleep(PAUSE.toMillis());
      }
      placed.completeExceptionally(
          new LogUnavailableException("the broker takes no records", null));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      placed.completeExceptionally(new LogUnavailableException("the record was not sent", e));
    } catch (KafkaException e) {
      placed.completeExceptionally(new LogUnavailableException("there is no producer", e));
    }
  }

  /**
   * Whether the client took the record, or never will, so that nothing is left to do. It calls back
   * before it returns when it takes no record now, and in a thread of its own of those it took.
   */
  private boolean isTaken(
      Producer<byte[], byte[]> client,
      ProducerRecord<byte[], byte[]> kafka,
      CompletableFuture<RecordMetadata> placed) {
    Thread caller = Thread.currentThread();
    AtomicBoolean taken = new AtomicBoolean(true);
    try {
      client.send(
          kafka,
          (metadata, failure) -> {
            if (failure instanceof TimeoutException && Thread.currentThread() == caller) {
              taken.set(false);
            } else {
              complete(placed, metadata, failure);
            }
          });
    } catch (KafkaException | IllegalStateException e) {
      LOG.warnf("producer discarded topic=%s fault=%s", kafka.topic(), e.getMessage());
      placed.completeExceptionally(new LogUnavailableException("the record was not sent", e));
      if (!waiting.isShutdown()) {
        waiting.execute(() -> discard(client));
      }
    }
    return taken.get();
  }

  private static void complete(
      CompletableFuture<RecordMetadata> placed,
      RecordMetadata metadata,
      @Nullable Exception failure) {
    if (failure == null) {
      placed.complete(metadata);
    } else if (failure instanceof RecordTooLargeException) {
      placed.completeExceptionally(new ArticleTooLargeException(failure));
    } else {
      placed.completeExceptionally(
          new LogUnavailableException("the record was not acknowledged", failure));
    }
  }

  private Producer<byte[], byte[]> connected() {
    Producer<byte[], byte[]> current = producer;
    if (current == null) {
      current = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
      producer = current;
    }
    return current;
  }

  /** Unless another took its place already. */
  private void discard(Producer<byte[], byte[]> failed) {
    if (producer == failed) {
      disconnect(Duration.ZERO);
    }
  }

  private void disconnect(Duration patience) {
    Producer<byte[], byte[]> current = producer;
    if (current != null) {
      producer = null;
      current.close(patience);
    }
  }

  /** Waits for the records under way, as long as a request would. */
  @Override
  public void close() {
    waiting.execute(() -> disconnect(PATIENCE));
    waiting.shutdown();
    try {
      if (!waiting.awaitTermination(PATIENCE.multipliedBy(2).toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("ended before all records were acknowledged");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
