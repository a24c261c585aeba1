package readout.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
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
    try (Servers servers = new Servers();
        ServiceProcess ingest = servers.ingest();
        ServiceProcess extract = servers.extract();
        ServiceProcess query = servers.query()) {
      awaitReady(ingest, extract, query);
      Readers readers = new Readers(query.port(), ingest.port());
      try (Feed feed = new Feed(readers)) {
        DISPATCHES.forEach(feed::send);
        undisturbed = QueryState.after(feed, readers);
      }
    }

    Map<String, String> disturbed;
    try (Servers servers = new Servers();
        ServiceProcess ingest = servers.ingest();
        ServiceProcess extract = servers.extract();
        ServiceProcess query = servers.query()) {
      awaitReady(ingest, extract, query);
      try (Pairs pairs = new Pairs(servers)) {
        disturbed = pairs.disturb(ingest, query);
        assertThat(extract.counted(READ)).isPositive();
      }
    }

    assertThat(undisturbed).hasSizeGreaterThan(ARTICLES);
    assertThat(QueryState.differences(undisturbed, disturbed)).isEmpty();
  }

  /** The second of each, and the ones that follow it. */
  private static final class Pairs implements AutoCloseable {

    private final Servers servers;
    private final List<ServiceProcess> started = new ArrayList<>();

    Pairs(Servers servers) {
      this.servers = servers;
    }

    /** What is told by the replicas that stay. */
    Map<String, String> disturb(ServiceProcess ingest, ServiceProcess query) throws Exception {
      ServiceProcess secondIngest = add(servers.ingest());
      ServiceProcess secondExtract = add(servers.extract());
      ServiceProcess secondQuery = add(servers.query());
      awaitReady(secondIngest, secondExtract, secondQuery);
      Readers stays = new Readers(query.port(), ingest.port());
      try (Feed feed = new Feed(stays, new Readers(query.port(), secondIngest.port()))) {
        Thread stream = new Thread(() -> stream(feed));
        stream.start();
        killAtWork(secondExtract, READ);
        add(servers.extract());
        killAtWork(secondIngest, TAKEN);
        add(servers.ingest());
        killAtWork(secondQuery, QueryReplica.RECEIVED);
        add(servers.query());
        assertThat(stream.isAlive()).as("the stream ended before the kills").isTrue();
        stream.join();
        awaitReady(started.subList(3, 6).toArray(ServiceProcess[]::new));
        return QueryState.after(feed, stays);
      }
    }

    private ServiceProcess add(ServiceProcess service) {
      started.add(service);
      return service;
    }

    /** Once it has done something since this was called. */
    private static void killAtWork(ServiceProcess service, String counter) throws Exception {
      double before = service.counted(counter);
      await().atMost(LIMIT).until(() -> service.counted(counter) > before);
      service.kill();
    }

    @Override
    public void close() {
      started.forEach(ServiceProcess::close);
    }
  }

  private static void stream(Feed feed) {
    long begin = System.nanoTime();
    for (int i = 0; i < ARTICLES; i++) {
      long due = begin + i * 1_000_000_000L / A_SECOND;
      LockSupport.parkNanos(due - System.nanoTime());
      feed.send(DISPATCHES.get(i));
    }
  }

  private static void awaitReady(ServiceProcess... services) {
    for (ServiceProcess each : services) {
      await().atMost(LIMIT).until(each::isReady);
    }
  }

  /** An empty broker and an empty database, and what is set of services that use them. */
  private static final class Servers implements AutoCloseable {

    private static final String BROKER = "KAFKA_BOOTSTRAP_SERVERS";

    private final KafkaServer kafka = KafkaServer.start();
    private final PostgresqlServer postgresql = PostgresqlServer.start();

    ServiceProcess ingest() throws IOException {
      return ServiceProcess.start("ingest-service", "256m", Map.of(BROKER, broker()));
    }

    ServiceProcess extract() throws IOException {
      Map<String, String> environment =
          Map.of(BROKER, broker(), "READOUT_EXTRACT_MODELS", LocalStack.models().toString());
      return ServiceProcess.start("extract-service", "2g", environment);
    }

    ServiceProcess query() throws IOException {
      return QueryReplica.process(kafka, postgresql);
    }

    private String broker() {
      return kafka.bootstrapServers();
    }

    @Override
    public void close() {
      postgresql.close();
      kafka.close();
    }
  }
}
