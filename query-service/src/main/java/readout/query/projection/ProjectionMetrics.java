package readout.query.projection;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Counts each record once its batch is done: received = materialised + ignored + rejected. Ignored
 * is what is older than, or the same as, what is stored or came in the same batch.
 */
@ApplicationScoped
class ProjectionMetrics {

  private static final String RECORDS = "readout.query.records";
  private static final String NO_REASON = "none";

  /** Aimed at: half within 100 ms, all but one in a hundred within 500 ms. */
  private static final Duration[] OBJECTIVES = {
    Duration.ofMillis(50),
    Duration.ofMillis(100),
    Duration.ofMillis(250),
    Duration.ofMillis(500),
    Duration.ofSeconds(1),
    Duration.ofSeconds(5),
    Duration.ofSeconds(30),
    Duration.ofMinutes(5)
  };

  private final MeterRegistry registry;
  private final Timer age;
  private final Timer readable;

  ProjectionMetrics(MeterRegistry registry) {
    this.registry = registry;
    this.age =
        Timer.builder("readout.query.age")
            .description("Time from an extraction to when its events could be read")
            .register(registry);
    this.readable =
        Timer.builder("readout.query.readable")
            .description("Time from an article's acceptance to when its events could be read")
            .serviceLevelObjectives(OBJECTIVES)
            .register(registry);
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
      since(Batch.told(entry.source()), end, age);
      since(Batch.accepted(entry.source()), end, readable);
    }
  }

  private static void since(Optional<Instant> begin, Instant end, Timer timer) {
    begin
        .map(time -> Duration.between(time, end))
        .filter(time -> !time.isNegative())
        .ifPresent(timer::record);
  }
}
