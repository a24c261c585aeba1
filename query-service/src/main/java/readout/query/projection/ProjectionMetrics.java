package readout.query.projection;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * Counts each record once its batch is done: received = materialised + ignored + rejected. Ignored
 * is what is older than, or the same as, what is stored or came in the same batch.
 */
@ApplicationScoped
class ProjectionMetrics {

  private static final String RECORDS = "readout.query.records";
  private static final String NO_REASON = "none";

  private final MeterRegistry registry;

  ProjectionMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  /** So that a rate can be taken from the first record on. */
  void register(@Observes StartupEvent event) {
    registry.counter("readout.query.records.received");
    registry.counter(RECORDS, "result", "materialised", "reason", NO_REASON);
    registry.counter(RECORDS, "result", "ignored", "reason", NO_REASON);
  }

  void count(Batch batch, int materialised) {
    int ignored = batch.size() - batch.rejected().size() - materialised;
    registry.counter("readout.query.records.received").increment(batch.size());
    result("materialised", NO_REASON, materialised);
    result("ignored", NO_REASON, ignored);
    batch
        .rejected()
        .forEach(
            record -> result("rejected", record.why().reason().name().toLowerCase(Locale.ROOT), 1));
  }

  private void result(String result, String reason, int records) {
    registry.counter(RECORDS, "result", result, "reason", reason).increment(records);
  }

  /** How long the batch took to write, and how old its articles' records were by then. */
  void time(Batch batch, Instant start, Instant end) {
    registry.timer("readout.query.materialisation").record(Duration.between(start, end));
    for (Batch.Entry entry : batch.articles()) {
      Batch.told(entry.source())
          .map(time -> Duration.between(time, end))
          .filter(age -> !age.isNegative())
          .ifPresent(age -> registry.timer("readout.query.age").record(age));
    }
  }
}
