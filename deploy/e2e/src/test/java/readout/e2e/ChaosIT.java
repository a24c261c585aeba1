package readout.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Articles stream in while every process is killed in random order: {@code -Dreadout.e2e.kills=30
 * -Dreadout.e2e.seed=N}.
 */
@Tag("long")
@Timeout(value = 30, unit = TimeUnit.MINUTES)
class ChaosIT {

  private static final int KILLS = Integer.getInteger("readout.e2e.kills", 30);
  private static final int A_SECOND = 50;
  private static final Duration LIMIT = Duration.ofMinutes(8);
  private static final int SHOWN = 5;

  private final long seed =
      Long.getLong("readout.e2e.seed", ThreadLocalRandom.current().nextLong(1_000_000));

  @Test
  void killedAtAnyTimeItHoldsTheSameAsIfNothingHadHappened() throws Exception {
    System.out.printf("seed %d, kills %d%n", seed, KILLS);
    List<Newsroom.Dispatch> dispatches = new CopyOnWriteArrayList<>();
    Map<String, String> disturbed;
    try (LocalStack stack = LocalStack.start()) {
      disturbed = disturb(stack, dispatches);
    }
    Map<String, String> undisturbed;
    try (LocalStack stack = LocalStack.start();
        Feed feed = new Feed(new Readers(stack))) {
      dispatches.forEach(feed::send);
      undisturbed = state(new Readers(stack), feed);
    }

    assertThat(dispatches).hasSizeGreaterThan(KILLS * A_SECOND);
    assertThat(differences(undisturbed, disturbed)).as("seed %d", seed).isEmpty();
  }

  private Map<String, String> disturb(LocalStack stack, List<Newsroom.Dispatch> dispatches)
      throws Exception {
    Readers readers = new Readers(stack);
    Newsroom newsroom = new Newsroom(seed);
    ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    try (Feed feed = new Feed(readers)) {
      ScheduledFuture<?> stream =
          clock.scheduleAtFixedRate(
              () -> {
                Newsroom.Dispatch next = newsroom.next();
                dispatches.add(next);
                feed.send(next);
              },
              0,
              1_000 / A_SECOND,
              TimeUnit.MILLISECONDS);
      try (Chaos chaos = new Chaos(stack, seed)) {
        chaos.run(KILLS);
      }
      assertThat(stream.isDone()).as("the stream ended before the kills").isFalse();
      clock.shutdown();
      assertThat(clock.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
      Map<String, String> state = state(readers, feed);
      System.out.printf(
          "%d sent, %d repeats, the slowest answered after %d s%n",
          dispatches.size(), feed.repeats(), feed.slowest().toSeconds());
      return state;
    } finally {
      clock.shutdownNow();
    }
  }

  /** What is told once every article that was answered is there as it was answered. */
  private static Map<String, String> state(Readers readers, Feed feed) throws Exception {
    Collection<Readers.Receipt> receipts = feed.receipts().values();
    Instant begin = Instant.now();
    for (Readers.Receipt receipt : receipts) {
      await()
          .atMost(LIMIT)
          .pollDelay(Duration.ZERO)
          .ignoreExceptionsInstanceOf(IOException.class)
          .until(() -> isAsAnswered(article(readers, receipt), receipt, feed));
    }
    System.out.printf(
        "%d articles, all there %d s after the last answer%n",
        receipts.size(), Duration.between(begin, Instant.now()).toSeconds());
    return QueryState.of(readers, receipts.stream().map(Readers.Receipt::id).toList());
  }

  /** A withdrawal by id leaves the version as it was. */
  private static boolean isAsAnswered(JsonNode article, Readers.Receipt receipt, Feed feed) {
    boolean withdrawn = article.path("outcome").asText().equals("withdrawn");
    return article.path("version").asInt(-1) == receipt.version()
        && withdrawn == feed.isWithdrawn(receipt.id());
  }

  private static JsonNode article(Readers readers, Readers.Receipt receipt) throws Exception {
    return Readers.JSON.readTree(readers.get("/articles/" + receipt.id()).body());
  }

  private static List<String> differences(Map<String, String> expected, Map<String, String> found) {
    Map<String, String> all = new TreeMap<>(expected);
    all.putAll(found);
    return all.keySet().stream()
        .filter(path -> !expected.getOrDefault(path, "").equals(found.getOrDefault(path, "")))
        .flatMap(
            path ->
                Stream.of(
                    "%s%n  undisturbed %s%n  disturbed   %s"
                        .formatted(path, expected.get(path), found.get(path))))
        .limit(SHOWN)
        .toList();
  }
}
