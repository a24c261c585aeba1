package readout.extract.kafka;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import readout.contracts.Topics;

/** The service without its framework and with a scripted reader, wired as the framework does. */
final class Service implements AutoCloseable {

  static final int LONGEST_BODY = 100_000;

  final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  final ConsumerState state = new ConsumerState();
  final ScriptedReading reading;
  final ReadingPool pool;
  private final ArticleConsumer consumer;

  private Service(String bootstrapServers, String group, ScriptedReading reading, Duration limit) {
    this.reading = reading;
    this.pool = new ReadingPool(2, limit);
    ArticleMeters meters = new ArticleMeters(registry);
    meters.watch(state, pool);
    ArticleDesk desk = new ArticleDesk(reading, ScriptedReading.EXTRACTOR, LONGEST_BODY, meters);
    RecordTrace trace = new RecordTrace(OpenTelemetry.noop().getTracer("test"));
    Map<String, Object> broker = Map.of("bootstrap.servers", bootstrapServers);
    this.consumer =
        new ArticleConsumer(
            new ReadingParts(broker, group, Topics.EXTRACTIONS, desk, pool, trace, meters),
            state,
            Clock.systemUTC());
    consumer.start();
  }

  static Service start(String bootstrapServers, String group) {
    return start(bootstrapServers, group, Duration.ofSeconds(30));
  }

  static Service start(String bootstrapServers, String group, Duration limit) {
    return new Service(bootstrapServers, group, new ScriptedReading(), limit);
  }

  double counted(String name) {
    return registry.find("readout.extract." + name).counters().stream()
        .mapToDouble(Counter::count)
        .sum();
  }

  boolean isAlive() {
    return consumer.isAlive();
  }

  @Override
  public void close() {
    consumer.close();
    pool.close();
  }
}
