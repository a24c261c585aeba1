package readout.extract.kafka;

import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import readout.contracts.Topics;

/**
 * A consumer and a producer from connecting until one of them fails or the service stops. Offsets
 * are committed only when the answers are acknowledged; whatever was not is consumed again.
 */
final class ReadingSession implements ConsumerRebalanceListener, AutoCloseable {

  private static final Logger LOG = Logger.getLogger(ReadingSession.class);
  private static final Duration POLL = Duration.ofMillis(50);
  private static final Duration COMMIT_EVERY = Duration.ofMillis(250);
  private static final Duration ASK_EVERY = Duration.ofSeconds(2);
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  /** Beyond the limit of a reading: the time for its answer to be acknowledged. */
  private static final Duration ACKNOWLEDGEMENT = Duration.ofSeconds(10);

  private final ArticleDesk desk;
  private final ReadingPool pool;
  private final RecordTrace trace;
  private final ConsumerState state;
  private final Consumer<byte[], byte[]> consumer;
  private final Outbox outbox;
  private final KafkaClientMetrics clientMetrics;
  private final Map<TopicPartition, Lane> lanes = new HashMap<>();
  private final Map<TopicPartition, Long> committed = new HashMap<>();
  private final Every commits = new Every(COMMIT_EVERY);
  private final Every questions = new Every(ASK_EVERY);
  private volatile @Nullable Exception broken;

  ReadingSession(ReadingParts parts, ConsumerState state, Clock clock) {
    this.desk = parts.desk();
    this.pool = parts.pool();
    this.trace = parts.trace();
    this.state = state;
    this.outbox =
        new Outbox(
            parts.broker(),
            new AnswerRecords(parts.output(), clock),
            parts.meters(),
            fault -> broken = fault);
    this.consumer =
        new KafkaConsumer<>(
            ConsumerSettings.of(parts.broker(), parts.group(), drainLimit()),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    this.clientMetrics = parts.meters().watch(consumer);
  }

  private Duration drainLimit() {
    return pool.limit().plus(ACKNOWLEDGEMENT);
  }

  /** Returns once it is told to stop and all that was started is answered and committed. */
  void run(BooleanSupplier stopped) throws SessionBrokenException {
    consumer.subscribe(List.of(Topics.ARTICLES), this);
    while (!stopped.getAsBoolean()) {
      Exception fault = broken;
      if (fault != null) {
        throw new SessionBrokenException(fault);
      }
      take(consumer.poll(POLL));
      balance();
      if (commits.isDue()) {
        commit();
      }
      if (questions.isDue()) {
        ask();
      }
    }
    release(Set.copyOf(lanes.keySet()));
  }

  private void take(ConsumerRecords<byte[], byte[]> records) {
    for (TopicPartition partition : records.partitions()) {
      Lane lane = lanes.get(partition);
      if (lane != null) {
        lane.add(records.records(partition));
      }
    }
  }

  /** Back-pressure: what a full lane would be given stays at the broker. */
  private void balance() {
    Set<TopicPartition> full = new HashSet<>();
    lanes.forEach((partition, lane) -> addIf(lane.isFull(), partition, full));
    Set<TopicPartition> ready = new HashSet<>(consumer.paused());
    ready.removeAll(full);
    consumer.pause(full);
    consumer.resume(ready);
  }

  private static void addIf(boolean wanted, TopicPartition partition, Set<TopicPartition> to) {
    if (wanted) {
      to.add(partition);
    }
  }

  private void commit() {
    Map<TopicPartition, OffsetAndMetadata> offsets = uncommitted(lanes.keySet());
    if (!offsets.isEmpty()) {
      consumer.commitAsync(offsets, this::committed);
    }
  }

  /** A commit that failed is made good by the next one, which goes at least as far. */
  private void committed(
      Map<TopicPartition, OffsetAndMetadata> offsets, @Nullable Exception failure) {
    if (failure == null) {
      offsets.forEach((partition, offset) -> committed.put(partition, offset.offset()));
    } else {
      LOG.debugf("offsets not committed fault=%s", failure);
    }
  }

  private Map<TopicPartition, OffsetAndMetadata> uncommitted(Collection<TopicPartition> of) {
    Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
    for (TopicPartition partition : of) {
      Lane lane = lanes.get(partition);
      if (lane != null) {
        lane.position().stream()
            .filter(offset -> offset > committed.getOrDefault(partition, -1L))
            .forEach(offset -> offsets.put(partition, new OffsetAndMetadata(offset)));
      }
    }
    return offsets;
  }

  /** A consumer that polls does not tell that its broker is gone; a question does. */
  private void ask() {
    try {
      if (lanes.isEmpty() && !consumer.listTopics(PATIENCE).containsKey(Topics.ARTICLES)) {
        state.fails(new IllegalStateException("the topic does not exist"));
      } else {
        state.answers(lag(consumer.endOffsets(lanes.keySet(), PATIENCE)));
      }
    } catch (KafkaException e) {
      state.fails(e);
    }
  }

  private long lag(Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .mapToLong(end -> Math.max(0, end.getValue() - position(end.getKey())))
        .sum();
  }

  private long position(TopicPartition partition) {
    Lane lane = lanes.get(partition);
    return lane == null || lane.position().isEmpty()
        ? consumer.position(partition, PATIENCE)
        : lane.position().getAsLong();
  }

  @Override
  public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
    for (TopicPartition partition : partitions) {
      committed.remove(partition);
      lanes.put(partition, new Lane(desk, pool, outbox, trace));
    }
    LOG.infof("partitions assigned added=%d now=%d", partitions.size(), lanes.size());
    state.assigned(true);
  }

  /** The next owner must not start before all that was started here is answered. */
  @Override
  public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
    release(partitions);
  }

  @Override
  public void onPartitionsLost(Collection<TopicPartition> partitions) {
    LOG.warnf("partitions lost count=%d", partitions.size());
    state.assigned(false);
    drop(partitions);
  }

  private void release(Collection<TopicPartition> partitions) {
    List<Lane> released = partitions.stream().filter(lanes::containsKey).map(lanes::get).toList();
    released.forEach(Lane::drain);
    Duration limit = state.isAnswering() ? drainLimit() : PATIENCE;
    long end = System.nanoTime() + limit.toNanos();
    for (Lane lane : released) {
      if (broken != null || !lane.awaitEnd(Duration.ofNanos(end - System.nanoTime()))) {
        LOG.warn("partition released before all was answered; the rest is consumed again");
      }
    }
    commitNow(uncommitted(partitions));
    drop(partitions);
  }

  private void commitNow(Map<TopicPartition, OffsetAndMetadata> offsets) {
    if (offsets.isEmpty()) {
      return;
    }
    try {
      consumer.commitSync(offsets, PATIENCE);
    } catch (KafkaException e) {
      LOG.warnf("offsets not committed, records are consumed again fault=%s", e);
    }
  }

  private void drop(Collection<TopicPartition> partitions) {
    for (TopicPartition partition : List.copyOf(partitions)) {
      Lane lane = lanes.remove(partition);
      committed.remove(partition);
      if (lane != null) {
        lane.drop();
      }
    }
  }

  /** Leaves the group; what is not acknowledged by now is consumed again. */
  @Override
  public void close() {
    drop(lanes.keySet());
    state.assigned(false);
    outbox.close();
    clientMetrics.close();
    consumer.close(CloseOptions.timeout(PATIENCE));
  }
}
