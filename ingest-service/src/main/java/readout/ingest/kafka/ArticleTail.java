package readout.ingest.kafka;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteBufferDeserializer;
import org.jboss.logging.Logger;
import readout.contracts.MalformedMessageException;
import readout.contracts.Topics;
import readout.ingest.core.EmbargoedArticles;
import readout.ingest.core.KnownArticles;

/**
 * Reads the topic of articles, and that of articles that wait for the end of an embargo, from their
 * beginning and then follows them, in a thread of its own, so that a service that starts knows what
 * was published before and what waits, and each replica what the others do. Starts over by itself
 * when the broker comes late or goes.
 */
public final class ArticleTail implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(ArticleTail.class);
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  /**
   * Between two polls once all is known: the broker is asked for what came in this time at once,
   * and what the service itself publishes is confirmed before it comes.
   */
  private static final Duration REST = Duration.ofMillis(100);

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private static final List<String> TOPICS = List.of(Topics.ARTICLES, Topics.EMBARGOED);

  private final Map<String, Object> settings;
  private final KnownArticles known;
  private final EmbargoedArticles embargoed;
  private final OwnOffsets own;
  private final Runnable whenCaughtUp;
  private final Thread thread = new Thread(this::run, "article-tail");
  private final CountDownLatch stopped = new CountDownLatch(1);
  private boolean complained;
  private volatile boolean caughtUp;
  private volatile boolean brokerAnswers;

  /**
   * Does nothing before {@link #start}.
   *
   * @param own what the producers of this service have confirmed; it is passed over once all that
   *     stood on the topic at start is known
   * @param whenCaughtUp is run once, in the tail's thread
   */
  public ArticleTail(
      Map<String, Object> broker,
      KnownArticles known,
      EmbargoedArticles embargoed,
      OwnOffsets own,
      Runnable whenCaughtUp) {
    this.known = known;
    this.embargoed = embargoed;
    this.own = own;
    this.whenCaughtUp = whenCaughtUp;
    this.settings = new HashMap<>(broker);
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 2_000);
    settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000);
    settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
  }

  /** Starts to read. */
  public void start() {
    thread.setDaemon(true);
    thread.start();
  }

  /** Whether all that stood on the topics when reading began is known; stays so. */
  public boolean isCaughtUp() {
    return caughtUp;
  }

  /** Whether the broker answered when it was last asked, at most a few seconds ago. */
  public boolean brokerAnswers() {
    return brokerAnswers;
  }

  /** Whether the thread that reads is alive; without it the service must be started anew. */
  public boolean isAlive() {
    return thread.isAlive();
  }

  private void run() {
    do {
      try (var opened =
          new KafkaConsumer<>(
              settings, new ByteArrayDeserializer(), new ByteBufferDeserializer())) {
        follow(opened);
      } catch (KafkaException e) {
        notice(false, String.valueOf(e.getMessage()));
      }
    } while (!isStopped(PAUSE));
  }

  private void follow(Consumer<byte[], ByteBuffer> from) {
    List<TopicPartition> partitions = new ArrayList<>();
    for (String topic : TOPICS) {
      List<PartitionInfo> found = from.partitionsFor(topic);
      if (found.isEmpty()) {
        notice(false, topic + " does not exist");
        return;
      }
      found.forEach(each -> partitions.add(new TopicPartition(topic, each.partition())));
    }
    from.assign(partitions);
    from.seekToBeginning(partitions);
    Map<TopicPartition, Long> ends = from.endOffsets(partitions, PATIENCE);
    notice(true, "");
    long asked = System.nanoTime();
    while (!isStopped(caughtUp ? REST : Duration.ZERO)) {
      if (caughtUp) {
        partitions.forEach(each -> passOwn(from, each));
      }
      from.poll(POLL).forEach(this::learn);
      if (!caughtUp && hasReached(from, ends)) {
        whenCaughtUp.run();
        caughtUp = true;
        LOG.infof(
            "caught up topic=%s articles=%d embargoed=%d",
            Topics.ARTICLES, known.size(), embargoed.size());
      }
      if (System.nanoTime() - asked > PATIENCE.toNanos()) {
        ask(from, partitions);
        asked = System.nanoTime();
      }
    }
  }

  private static boolean hasReached(
      Consumer<byte[], ByteBuffer> from, Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream().allMatch(end -> from.position(end.getKey()) >= end.getValue());
  }

  /** A consumer that polls does not tell that its broker is gone; a question does. */
  private void ask(Consumer<byte[], ByteBuffer> from, Collection<TopicPartition> partitions) {
    try {
      from.endOffsets(partitions, PATIENCE);
      notice(true, "");
    } catch (TimeoutException e) {
      notice(false, String.valueOf(e.getMessage()));
    }
  }

  /** On the topic of articles are no tombstones; the name of an article stays taken. */
  private void learn(ConsumerRecord<byte[], ByteBuffer> kafka) {
    try {
      if (kafka.topic().equals(Topics.EMBARGOED)) {
        EmbargoRecord.of(kafka).teach(embargoed);
      } else if (kafka.value() != null
          && !(caughtUp && own.has(kafka.partition(), kafka.offset()))) {
        known.learn(ArticleRecord.article(kafka), kafka.offset());
      }
    } catch (MalformedMessageException e) {
      LOG.warnf(
          "ignored topic=%s partition=%d offset=%d reason=%s",
          kafka.topic(), kafka.partition(), kafka.offset(), e.reason());
    }
  }

  /**
   * Of a replica that takes many articles its own are nearly all that comes; they are known since
   * they were confirmed, and the broker need not send them. While the consumer looks for its place,
   * as it does after another broker took over, nothing is passed.
   */
  private void passOwn(Consumer<byte[], ByteBuffer> from, TopicPartition partition) {
    if (!partition.topic().equals(Topics.ARTICLES)) {
      return;
    }
    try {
      own.pass(partition.partition(), from.position(partition, Duration.ZERO))
          .ifPresent(end -> from.seek(partition, end));
    } catch (TimeoutException e) {
      LOG.debugf("no place yet partition=%d fault=%s", partition.partition(), e.getMessage());
    }
  }

  private void notice(boolean answers, String fault) {
    if (answers && !brokerAnswers) {
      LOG.infof("broker answers topic=%s", Topics.ARTICLES);
    } else if (!answers && (brokerAnswers || !complained)) {
      complained = true;
      LOG.warnf("broker does not answer topic=%s fault=%s", Topics.ARTICLES, fault);
    }
    brokerAnswers = answers;
  }

  private boolean isStopped(Duration patience) {
    try {
      return stopped.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      return true;
    }
  }

  /** Returns when the thread has ended, or after a few seconds. */
  @Override
  public void close() {
    stopped.countDown();
    try {
      thread.join(PATIENCE.plus(POLL).toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
