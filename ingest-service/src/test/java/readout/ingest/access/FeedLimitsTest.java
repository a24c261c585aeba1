package readout.ingest.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import readout.ingest.config.FeedLimitSettings;
import readout.ingest.config.LimitSettings;

class FeedLimitsTest {

  private final TurnedClock clock = new TurnedClock();

  @Test
  void aBurstIsTakenAndThenAsManyAsTheRateHas() {
    FeedLimits limits = limits(2, 3, 0);
    for (int i = 0; i < 3; i++) {
      assertThat(limits.take("wire").isGranted()).isTrue();
    }

    assertThat(limits.take("wire")).isEqualTo(new Allowance(1, true));
    assertThat(limits.take("wire")).isEqualTo(new Allowance(1, false));
    assertThat(limits.take("desk").isGranted()).isTrue();

    clock.goOn(Duration.ofMillis(499));
    assertThat(limits.take("wire").isGranted()).isFalse();
    clock.goOn(Duration.ofMillis(1));
    assertThat(limits.take("wire").isGranted()).isTrue();
    assertThat(limits.take("wire")).isEqualTo(new Allowance(1, true));
  }

  @Test
  void ofAStreamAsManyLinesAreTakenAsThereIsRoomFor() {
    FeedLimits limits = limits(2, 3, 0);

    assertThat(limits.takeSome("wire", 10)).isEqualTo(3);
    assertThat(limits.takeSome("wire", 7)).isZero();
    assertThat(limits.wait("wire")).isEqualTo(Duration.ofMillis(500));

    clock.goOn(Duration.ofSeconds(1));
    assertThat(limits.takeSome("wire", 7)).isEqualTo(2);
    assertThat(limits.takeSome("wire", 0)).isZero();
  }

  @Test
  void bytesAreTakenBeyondWhatThereIsAndPaidForLater() {
    FeedLimits limits = limits(0, 1, 6_000);
    limits.charge("wire", 5_999);
    assertThat(limits.take("wire").isGranted()).isTrue();

    limits.charge("wire", 1_000);

    assertThat(limits.take("wire")).isEqualTo(new Allowance(10, true));
    assertThat(limits.takeSome("wire", 5)).isZero();
    assertThat(limits.wait("wire")).isEqualTo(Duration.ofSeconds(10));
    clock.goOn(Duration.ofSeconds(10));
    assertThat(limits.take("wire").isGranted()).isTrue();
    assertThat(limits.takeSome("wire", 5)).isEqualTo(5);
  }

  @Test
  void withoutLimitsAllIsTaken() {
    FeedLimits limits = limits(0, 1, 0);
    limits.charge("wire", Long.MAX_VALUE);

    assertThat(limits.takeSome("wire", 1_000_000)).isEqualTo(1_000_000);
    assertThat(limits.take("wire").isGranted()).isTrue();
    assertThat(limits.wait("wire")).isZero();
  }

  @Test
  void aFeedMayHaveLimitsOfItsOwnAndElseThoseOfAll() {
    var generous = new Own(OptionalInt.of(10), OptionalInt.empty(), OptionalLong.empty());
    var unlimited = new Own(OptionalInt.of(0), OptionalInt.empty(), OptionalLong.of(6_000));
    FeedLimits limits =
        new FeedLimits(
            new Limits(1, 2, 0, 1, Map.of("agency", generous, "archive", unlimited)), clock);

    assertThat(limits.takeSome("wire", 100)).isEqualTo(2);
    assertThat(limits.takeSome("agency", 100)).isEqualTo(2);
    assertThat(limits.takeSome("archive", 100)).isEqualTo(100);
    clock.goOn(Duration.ofSeconds(1));
    assertThat(limits.takeSome("wire", 100)).isEqualTo(1);
    assertThat(limits.takeSome("agency", 100)).isEqualTo(2);
    limits.charge("archive", 6_001);
    assertThat(limits.takeSome("archive", 1)).isZero();
  }

  private FeedLimits limits(int rate, int burst, long bytesPerMinute) {
    return new FeedLimits(new Limits(rate, burst, bytesPerMinute, 1, Map.of()), clock);
  }

  private record Limits(
      int rate, int burst, long bytesPerMinute, int refusals, Map<String, FeedLimitSettings> feeds)
      implements LimitSettings {}

  private record Own(OptionalInt rate, OptionalInt burst, OptionalLong bytesPerMinute)
      implements FeedLimitSettings {}
}
