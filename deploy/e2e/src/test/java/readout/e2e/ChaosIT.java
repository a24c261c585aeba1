package readout.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
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
      undisturbed = QueryState.after(feed, new Readers(stack));
    }

    assertThat(dispatches).hasSizeGreaterThan(KILLS * A_SECOND);
    assertThat(QueryState.differences(undisturbed, disturbed)).as("seed %d", seed).isEmpty();
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
      Map<String, String> state = QueryState.after(feed, readers);
      System.out.printf(
          "%d sent, %d repeats, the slowest answered after %d s%n",
          dispatches.size(), feed.repeats(), feed.slowest().toSeconds());
      return state;
    } finally {
      clock.shutdownNow();
    }
  }
}
