package readout.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {

  private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

  @Test
  void afterASuccessTheIntervalIsWaitedATenthMoreOrLess() {
    assertThat(new Pace(() -> 0).afterSuccess(FIVE_MINUTES)).isEqualTo(Duration.ofSeconds(270));
    assertThat(new Pace(() -> 1).afterSuccess(FIVE_MINUTES)).isEqualTo(Duration.ofSeconds(330));
  }

  @Test
  void afterEachFailureTheWaitIsTwiceAsLongUpToAnHour() {
    Pace pace = new Pace(() -> 1);

    assertThat(pace.afterFailure(FIVE_MINUTES, null)).isEqualTo(Duration.ofMinutes(1));
    assertThat(pace.afterFailure(FIVE_MINUTES, null)).isEqualTo(Duration.ofMinutes(2));
    assertThat(pace.afterFailure(FIVE_MINUTES, null)).isEqualTo(Duration.ofMinutes(4));
    for (int i = 0; i < 100; i++) {
      pace.afterFailure(FIVE_MINUTES, null);
    }
    assertThat(pace.afterFailure(FIVE_MINUTES, null)).isEqualTo(Duration.ofHours(1));
    assertThat(pace.failures()).isEqualTo(104);
  }

  @Test
  void aSuccessEndsTheDoubling() {
    Pace pace = new Pace(() -> 1);
    pace.afterFailure(FIVE_MINUTES, null);
    pace.afterFailure(FIVE_MINUTES, null);

    pace.afterSuccess(FIVE_MINUTES);

    assertThat(pace.afterFailure(FIVE_MINUTES, null)).isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void theWaitIsBetweenHalfAndTheWhole() {
    assertThat(new Pace(() -> 0).afterFailure(FIVE_MINUTES, null))
        .isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void theServerIsNeverAskedBeforeItWants() {
    Duration asked = Duration.ofHours(3);

    assertThat(new Pace(() -> 1).afterFailure(FIVE_MINUTES, asked)).isEqualTo(asked);
    assertThat(new Pace(() -> 1).afterFailure(FIVE_MINUTES, Duration.ofSeconds(1)))
        .isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void aShortIntervalIsNotMadeLongerByTheFirstFailure() {
    assertThat(new Pace(() -> 1).afterFailure(Duration.ofSeconds(10), null))
        .isEqualTo(Duration.ofSeconds(10));
  }
}
