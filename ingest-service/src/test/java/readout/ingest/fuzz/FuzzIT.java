package readout.ingest.fuzz;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Measurement;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import readout.ingest.core.KnownArticles;
import readout.stack.testing.KafkaResource;

/**
 * Whatever is sent is answered, in time and with a problem document where it is refused, and leaves
 * nothing behind. {@code -Dreadout.fuzz.seed} repeats a run, {@code -Dreadout.fuzz.requests} makes
 * it longer.
 */
@QuarkusTest
@WithTestResource(KafkaResource.class)
class FuzzIT {

  private static final Logger LOG = Logger.getLogger(FuzzIT.class);

  private static final long SEED = Long.getLong("readout.fuzz.seed", System.nanoTime());
  private static final int REQUESTS = Integer.getInteger("readout.fuzz.requests", 2_000);
  private static final int PARTS = 10;

  /** What buffers and compiled code may come to after the first tenth, in bytes. */
  private static final long MARGIN = 16 << 20;

  /** What the service remembers of an article, in bytes. */
  private static final long ARTICLE = 240;

  /** Values of tags of figures that first come up after the first tenth: statuses. */
  private static final int NEW_TAGS = 30;

  private static final Duration LIMIT = Duration.ofSeconds(30);

  /** What there is after a tenth of the run. */
  private record Held(long heapBytes, int articles, long tags) {}

  @TestHTTPResource("/")
  URI service;

  @Inject MeterRegistry registry;
  @Inject KnownArticles known;

  @BeforeEach
  void ready() {
    await().atMost(LIMIT).until(() -> given().get("/q/health/ready").statusCode() == 200);
  }

  @Test
  void whateverIsSentIsAnsweredAndLeavesNothingBehind() throws Exception {
    LOG.infof("fuzz seed=%d requests=%d", SEED, REQUESTS);
    double failed = internal();
    List<Held> held = new ArrayList<>();
    try (FuzzRun run = new FuzzRun(service, new RequestFuzzer(SEED))) {
      for (long part = 0; part < PARTS; part++) {
        run.send(part * REQUESTS / PARTS, (part + 1) * REQUESTS / PARTS);
        held.add(held());
        LOG.infof("fuzz part=%d %s", part, held.get(held.size() - 1));
      }
      LOG.infof("fuzz answers=%s", run.answers());

      assertThat(run.faults()).as("seed %d", SEED).isEmpty();
    }
    assertThat(internal()).as("failures of the service").isEqualTo(failed);
    assertHoldsNoMore(held.get(0), held.get(PARTS - 1));
    await().atMost(LIMIT).untilAsserted(() -> assertThat(underWay()).isZero());
    assertTakesAGoodArticle();
  }

  private static void assertHoldsNoMore(Held first, Held last) {
    long remembered = ARTICLE * (last.articles() - first.articles());
    assertThat(last.heapBytes()).isLessThan(first.heapBytes() + remembered + MARGIN);
    assertThat(last.tags()).isLessThanOrEqualTo(first.tags() + NEW_TAGS);
  }

  private static void assertTakesAGoodArticle() {
    String json = "{\"uri\":\"urn:fuzz:good:%d\",\"body_text\":\"They met.\"}".formatted(SEED);
    given().contentType("application/json").body(json).post("/articles").then().statusCode(202);
  }

  private Held held() {
    System.gc();
    long bytes = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    return new Held(bytes, known.size(), tags());
  }

  /** Each value of a tag is kept for good, so a client must not be able to make them. */
  private long tags() {
    return registry.getMeters().stream()
        .flatMap(meter -> meter.getId().getTags().stream())
        .distinct()
        .count();
  }

  private double internal() {
    return registry.find("readout.ingest.refused").tag("reason", "internal").counters().stream()
        .mapToDouble(Counter::count)
        .sum();
  }

  /** Requests that the server has neither answered nor given up. */
  private double underWay() {
    return registry.find("http.server.active.requests").meters().stream()
        .flatMap(meter -> StreamSupport.stream(meter.measure().spliterator(), false))
        .mapToDouble(Measurement::getValue)
        .sum();
  }
}
