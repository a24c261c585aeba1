package readout.ingest.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class LanesTest {

  private final Lanes<String> lanes = new Lanes<>(Runnable::run);

  @Test
  void aLaneIsForgottenOnceItIsEmpty() {
    CompletableFuture<Integer> slow = new CompletableFuture<>();
    lanes.run("a", () -> slow);
    lanes.run("a", () -> CompletableFuture.completedFuture(2));
    lanes.run("b", () -> CompletableFuture.completedFuture(3));
    assertThat(lanes.size()).isEqualTo(1);

    slow.complete(1);

    assertThat(lanes.size()).isZero();
  }

  @Test
  void aTaskThatFailsOrThrowsDoesNotStopThoseAfterIt() {
    CompletableFuture<Integer> failing =
        lanes.run("a", () -> CompletableFuture.failedFuture(new IllegalStateException("failed")));
    CompletableFuture<Integer> throwing =
        lanes.run(
            "a",
            () -> {
              throw new IllegalStateException("thrown");
            });

    assertThat(failing).isCompletedExceptionally();
    assertThat(throwing).isCompletedExceptionally();
    assertThat(lanes.run("a", () -> CompletableFuture.completedFuture(1))).isCompletedWithValue(1);
  }
}
