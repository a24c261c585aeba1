package readout.ingest.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RefusalLimitsTest {

  private static final Network HERE = Network.of("192.0.2.1");
  private static final Network THERE = Network.of("192.0.2.2");
  private static final AccessKey KEY = new AccessKey("wire", "a", "0".repeat(64), null, Set.of());

  private final TurnedClock clock = new TurnedClock();
  private final RefusalLimits limits = new RefusalLimits(6, clock);

  @Test
  void afterSoManyRefusalsNothingOfTheNetworkIsLookedAt() {
    for (int i = 0; i < 6; i++) {
      assertThat(limits.begin(HERE)).isTrue();
    }

    assertThat(limits.begin(HERE)).isFalse();
    assertThat(limits.wait(HERE)).isEqualTo(10);
    assertThat(limits.isFirst(HERE)).isTrue();
    assertThat(limits.isFirst(HERE)).isFalse();
    assertThat(limits.begin(THERE)).isTrue();

    clock.goOn(Duration.ofSeconds(10));
    assertThat(limits.begin(HERE)).isTrue();
    assertThat(limits.begin(HERE)).isFalse();
    assertThat(limits.isFirst(HERE)).isTrue();
  }

  @Test
  void whatIsGrantedDoesNotCount() {
    for (int i = 0; i < 100; i++) {
      assertThat(limits.begin(HERE)).isTrue();
      limits.takeBack(HERE);
    }
    for (int i = 0; i < 6; i++) {
      assertThat(limits.begin(HERE)).isTrue();
    }
    assertThat(limits.begin(HERE)).isFalse();
  }

  @Test
  void aKeyIsRememberedFromWhereItWasGood() {
    limits.remember(HERE, KEY);

    assertThat(limits.remembers(HERE, KEY)).isTrue();
    assertThat(limits.remembers(THERE, KEY)).isFalse();
    clock.goOn(Duration.ofDays(2));
    assertThat(limits.remembers(HERE, KEY)).isFalse();
  }

  @Test
  void networksAreForgottenSoThatMemoryIsBounded() {
    for (int i = 0; i < 150_000; i++) {
      limits.begin(new Network("n" + i));
    }
    assertThat(limits.networks()).isBetween(1L, 100_000L);

    clock.goOn(Duration.ofMinutes(3));
    assertThat(limits.networks()).isZero();
  }
}
