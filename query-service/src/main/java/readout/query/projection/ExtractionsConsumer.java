package readout.query.projection;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import readout.contracts.ArticleId;
import readout.contracts.DeadLetterReason;
import readout.query.store.ArticleEvents;
import readout.query.store.EventStore;
import readout.query.store.UnstorableException;

/**
 * From {@code readout.extractions} to the store, several polls at a time. Offsets are committed
 * after this returns, so after the database has committed and the broker has the dead letters.
 */
@ApplicationScoped
class ExtractionsConsumer {

  private static final Logger LOG = Logger.getLogger(ExtractionsConsumer.class);

  private final EventStore store;
  private final DeadLetters deadLetters;
  private final Persistence persistence;
  private final ProjectionMetrics metrics;
  private final Clock clock;
  private final GroupWriter group = new GroupWriter(this::materialise);

  ExtractionsConsumer(
      EventStore store,
      DeadLetters deadLetters,
      Persistence persistence,
      ProjectionMetrics metrics,
      Clock clock) {
    this.store = store;
    this.deadLetters = deadLetters;
    this.persistence = persistence;
    this.metrics = metrics;
    this.clock = clock;
  }

  /** Not in order: of an article the highest revision counts, whichever comes first. */
  @Incoming("extractions")
  @Blocking(value = "extractions", ordered = false)
  void consume(ConsumerRecords<byte[], byte[]> records) {
    group.write(records);
  }

  private void materialise(List<ConsumerRecord<byte[], byte[]>> records) {
    Instant start = clock.instant();
    Batch batch = Batch.of(records);
    Set<ArticleId> changed = new HashSet<>();
    persistence.untilDone("database", () -> changed.addAll(write(batch)));
    metrics.time(batch, start, clock.instant());
    batch.rejected().forEach(this::bury);
    metrics.count(batch, changed.size());
    LOG.debugf("materialised records=%d changed=%d", batch.size(), changed.size());
  }

  private Set<ArticleId> write(Batch batch) {
    try {
      return store.replace(articles(batch.articles()), clock.instant());
    } catch (UnstorableException e) {
      return writeOneByOne(batch);
    }
  }

  /** One value that the database refuses must not hold up the rest of its batch. */
  private Set<ArticleId> writeOneByOne(Batch batch) {
    Set<ArticleId> changed = new HashSet<>();
    for (Batch.Entry entry : List.copyOf(batch.articles())) {
      try {
        changed.addAll(store.replace(List.of(entry.article()), clock.instant()));
      } catch (UnstorableException e) {
        batch.reject(
            entry, new Reading.Rejected(DeadLetterReason.FAILED, String.valueOf(e.getMessage())));
      }
    }
    return changed;
  }

  private static List<ArticleEvents> articles(Collection<Batch.Entry> entries) {
    return entries.stream().map(Batch.Entry::article).toList();
  }

  private void bury(Batch.RejectedRecord rejected) {
    persistence.untilDone("broker", () -> deadLetters.send(rejected));
    LOG.warnf(
        "rejected partition=%d offset=%d reason=%s",
        rejected.source().partition(), rejected.source().offset(), rejected.why().reason());
  }
}
