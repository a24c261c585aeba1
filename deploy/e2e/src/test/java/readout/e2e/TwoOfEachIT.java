package readout.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import readout.stack.testing.KafkaServer;
import readout.stack.testing.PostgresqlServer;

/**
 * Two replicas of each service on one broker and one database. While articles stream in, one of
 * each is killed and another takes its place, so that partitions change hands.
 */
@Tag("long")
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class TwoOfEachIT {

  private static final int ARTICLES = 2_400;
  private static final int A_SECOND = 40;
  private static final int SEED = 11;
  private static final String TAKEN = "readout_ingest_accepted_total";
  private static final String READ = "readout_extract_received_total";
  private static final Duration LIMIT = Duration.ofMinutes(3);

  private static final List<Newsroom.Dispatch> DISPATCHES =
      Stream.generate(new Newsroom(SEED)::next).limit(ARTICLES).toList();

  @Test
  void oneOfEachKilledUnderLoadChangesNothing() throws Exception {
    Map<String, String> undisturbed;
    try (Stack stack = new Stack();
        Feed feed = new Feed(stack.readers())) {
      DISPATCHES.forEach(feed::send);
      undisturbed = QueryState.after(feed, stack.readers());
    }

    Map<String, String> disturbed;
    try (Stack stack = new Stack()) {
      disturbed = stack.disturbed();
    }

    assertThat(undisturbed).hasSizeGreaterThan(ARTICLES);
    assertThat(QueryState.differences(undisturbed, disturbed)).isEmpty();
  }

  private static void stream(Feed feed) {
    long begin = System.nanoTime();
    for (int i = 0; i < ARTICLES; i++) {
      long due = begin + i * 1_000_000_000L / A_SECOND;
      LockSupport.parkNanos(due - System.nanoTime());
      feed.send(DISPATCHES.get(i));
    }
  }

  private static void awaitReady(Collection<ServiceProcess> services) {
    services.forEach(each -> await().atMost(LIMIT).until(each::isReady));
  }

  /** Once it has done something since this was called. */
  private static void killAtWork(ServiceProcess service, String counter) throws Exception {
    double before = service.counted(counter);
    await().atMost(LIMIT).until(() -> service.counted(counter) > before);
    service.kill();
  }

  /** An empty broker, an empty database, and the services on them: one of each that stays. */
  private static final class Stack implements AutoCloseable {

    private static final String BROKER = "KAFKA_BOOTSTRAP_SERVERS";

    private final KafkaServer kafka = KafkaServer.start();
    private final PostgresqlServer postgresql = PostgresqlServer.start();
    private final List<ServiceProcess> started = new ArrayList<>();
    private final ServiceProcess ingest = ingest();
    private final ServiceProcess extract = extract();
    private final ServiceProcess query = query();

    Stack() throws IOException {
      awaitReady(started);
    }

    /** Those who send to the replica that stays, and ask it. */
    Readers readers() {
      return new Readers(query.port(), ingest.port());
    }

    /** What it tells after the second of each was killed and another took its place. */
    Map<String, String> disturbed() throws Exception {
      ServiceProcess secondIngest = ingest();
      ServiceProcess secondExtract = extract();
      ServiceProcess secondQuery = query();
      awaitReady(started);
      try (Feed feed = new Feed(readers(), new Readers(query.port(), secondIngest.port()))) {
        Thread stream = new Thread(() -> stream(feed));
        stream.start();
        killAtWork(secondExtract, READ);
        ServiceProcess thirdExtract = extract();
        killAtWork(secondIngest, TAKEN);
        ServiceProcess thirdIngest = ingest();
        killAtWork(secondQuery, QueryReplica.RECEIVED);
        ServiceProcess thirdQuery = query();
        assertThat(stream.isAlive()).as("the stream ended before the kills").isTrue();
        awaitReady(List.of(thirdIngest, thirdExtract, thirdQuery));
        stream.join();
        Map<String, String> state = QueryState.after(feed, readers());
        assertThat(extract.counted(READ)).isPositive();
        return state;
      }
    }

    private ServiceProcess ingest() throws IOException {
      return start("ingest-service", "256m", Map.of(BROKER, kafka.bootstrapServers()));
    }

    private ServiceProcess extract() throws IOException {
      String models = LocalStack.models().toString();
      return start(
          "extract-service",
          "2g",
          Map.of(BROKER, kafka.bootstrapServers(), "READOUT_EXTRACT_MODELS", models));
    }

    private ServiceProcess query() throws IOException {
      ServiceProcess service = QueryReplica.process(kafka, postgresql);
      started.add(service);
      return service;
    }

    private ServiceProcess start(String service, String heap, Map<String, String> environment)
        throws IOException {
      ServiceProcess process = ServiceProcess.start(service, heap, environment);
      started.add(process);
      return process;
    }

    @Override
    public void close() {
      started.forEach(ServiceProcess::close);
      postgresql.close();
      kafka.close();
    }
  }
}
