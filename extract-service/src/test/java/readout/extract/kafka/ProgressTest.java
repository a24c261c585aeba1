package readout.extract.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ProgressTest {

  private final Progress progress = new Progress();

  @Test
  void beforeTheFirstRecordThereIsNoPosition() {
    assertThat(progress.position()).isEmpty();
  }

  @Test
  void thePositionDoesNotPassWhatHasNotEnded() {
    progress.started(5);
    progress.started(6);
    progress.started(9);

    progress.ended(9);
    progress.ended(6);

    assertThat(progress.position()).isEqualTo(OptionalLong.of(5));
  }

  @Test
  void thePositionIsBehindTheLastOnceAllHaveEnded() {
    progress.started(5);
    progress.started(9);

    progress.ended(9);
    progress.ended(5);

    assertThat(progress.position()).isEqualTo(OptionalLong.of(10));
  }

  @Test
  void waitingEndsWithTheLimitWhereSomethingHasNotEnded() {
    progress.started(1);

    assertThat(progress.awaitEnd(Duration.ofMillis(20))).isFalse();
  }

  @Test
  void waitingEndsWhenAllHasEnded() throws Exception {
    progress.started(1);
    Thread other = new Thread(() -> progress.ended(1));
    other.start();

    assertThat(progress.awaitEnd(Duration.ofMinutes(1))).isTrue();
    other.join();
  }
}
