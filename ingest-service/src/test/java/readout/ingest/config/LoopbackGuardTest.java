package readout.ingest.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.StartupEvent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoopbackGuardTest {

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "127.9.9.9", "::1", "localhost"})
  void theServiceStartsOnLoopback(String host) {
    assertThatCode(() -> new LoopbackGuard(host, false).check(new StartupEvent()))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1"})
  void theServiceDoesNotStartOnAnotherAddress(String host) {
    assertThatThrownBy(() -> new LoopbackGuard(host, false).check(new StartupEvent()))
        .hasMessageContaining("no keys are configured")
        .hasMessageContaining(host);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1", "127.0.0.1"})
  void whereOnlyWhoHasAKeyMaySendItStartsOnAny(String host) {
    assertThatCode(() -> new LoopbackGuard(host, true).check(new StartupEvent()))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = "no-such-host.invalid")
  void aNameThatMeansNothingIsNotLoopback(String host) {
    assertThat(LoopbackGuard.isLoopback(host)).isFalse();
  }
}
