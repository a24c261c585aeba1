package readout.ingest.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AnswerTimerTest {

  private static final Duration SHORT = Duration.ofMillis(100);

  private final AnswerTimer timer = new AnswerTimer();

  @AfterEach
  void stop() {
    timer.stop();
  }

  @Test
  void whatIsNotDoneInTimeFailsAndNotBefore() {
    long begun = System.nanoTime();

    assertThat(timer.limit(new CompletableFuture<>(), SHORT))
        .failsWithin(Duration.ofSeconds(10))
        .withThrowableThat()
        .withCauseInstanceOf(TimeoutException.class);
    assertThat(System.nanoTime() - begun).isGreaterThanOrEqualTo(SHORT.toNanos());
  }

  @Test
  void whatIsDoneInTimeKeepsItsValue() throws InterruptedException {
    CompletableFuture<String> future = new CompletableFuture<>();
    CompletableFuture<String> limited = timer.limit(future, SHORT);
    future.complete("done");

    Thread.sleep(4 * SHORT.toMillis());

    assertThat(limited).isCompletedWithValue("done");
  }
}
