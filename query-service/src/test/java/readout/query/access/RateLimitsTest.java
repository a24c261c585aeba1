package readout.query.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import readout.query.access.RateLimits.Allowance;

/** Token buckets on a clock that the test turns. */
class RateLimitsTest {

  private static final Client DESK = Client.ofKey("desk");

  private final Time time = new Time();

  @Test
  void aBurstIsAnsweredAndThenAsManyAsTheRateHas() {
    RateLimits limits = limits("2", "10s", "3");

    assertThat(limits.take(DESK)).isEqualTo(new Allowance(true, 2, 5));
    assertThat(limits.take(DESK)).isEqualTo(new Allowance(true, 1, 10));
    assertThat(limits.take(DESK)).isEqualTo(new Allowance(true, 0, 15));
    assertThat(limits.take(DESK)).isEqualTo(new Allowance(false, 0, 5));
    assertThat(limits.take(Client.ofKey("board")).granted()).isTrue();

    time.goOn(Duration.ofMillis(4_999));
    assertThat(limits.take(DESK)).isEqualTo(new Allowance(false, 0, 1));
    time.goOn(Duration.ofMillis(1));
    assertThat(limits.take(DESK).granted()).isTrue();
    assertThat(limits.take(DESK).granted()).isFalse();
  }

  @Test
  void whoWasSilentHasABurstAndNoMore() {
    RateLimits limits = limits("2", "10s", "3");
    for (int i = 0; i < 3; i++) {
      limits.take(DESK);
    }

    time.goOn(Duration.ofDays(1));

    assertThat(limits.take(DESK)).isEqualTo(new Allowance(true, 2, 5));
  }

  @Test
  void clientsAreForgottenSoThatMemoryIsBounded() {
    RateLimits limits = limits("1", "1s", "5");
    for (int i = 0; i < 50_000; i++) {
      limits.take(Client.ofAddress("192.0." + i / 250 + "." + i % 250));
    }
    assertThat(limits.clients()).isBetween(1L, 100L);

    time.goOn(Duration.ofSeconds(6));
    assertThat(limits.clients()).isZero();
  }

  @Test
  void whoAsksAgainAndAgainIsRememberedAmongManyWhoAskOnce() {
    RateLimits limits = limits("1", "24h", "5");
    int granted = 0;
    for (int i = 0; i < 20_000; i++) {
      limits.take(Client.ofAddress("198.51." + i / 250 + "." + i % 250));
      granted += limits.take(DESK).granted() ? 1 : 0;
    }

    assertThat(granted).isLessThan(100);
  }

  @Test
  void theWindowIsWhatABurstTakesToComeBack() {
    assertThat(limits("2", "10s", "3").window()).isEqualTo(15);
    assertThat(limits("100", "1s", "10").window()).isEqualTo(1);
    assertThat(limits("0", "1s", "10").areSet()).isFalse();
    assertThat(limits("1", "1s", "10").areSet()).isTrue();
  }

  private RateLimits limits(String rate, String per, String burst) {
    return new RateLimits(
        Settings.of(
                Map.of(
                    "limit.rate", rate,
                    "limit.per", per,
                    "limit.burst", burst,
                    "limit.clients", "100"))
            .limit(),
        time);
  }

  private static final class Time implements TimeMeter {

    private long now;

    void goOn(Duration by) {
      now += by.toNanos();
    }

    @Override
    public long currentTimeNanos() {
      return now;
    }

    @Override
    public boolean isWallClockBased() {
      return false;
    }
  }
}
