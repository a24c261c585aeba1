package readout.query.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.StartupEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import readout.query.config.QueryConfig;
import readout.stack.testing.LogWatch;

/** With which settings the service does not start, or says that it should not. */
class StartChecksTest {

  private static final Optional<List<String>> READOUT = Optional.of(List.of("readout"));

  @TempDir Path folder;

  @Test
  void itDoesNotStartWhereNobodyCouldRead() {
    assertThatThrownBy(() -> start(Map.of("access.mode", "required"), false, "0.0.0.0", READOUT))
        .hasMessageContaining("readout.query.access.mode");
    assertThat(start(Map.of("access.mode", "required"), true, "0.0.0.0", READOUT)).isEmpty();
  }

  @Test
  void itDoesNotStartOnAFileOfKeysThatItCannotRead() throws IOException {
    Path missing = folder.resolve("keys");
    assertThatThrownBy(() -> startWith(missing)).hasMessageContaining("cannot be read");

    Files.writeString(missing, "desk readout_secret");
    assertThatThrownBy(() -> startWith(missing))
        .hasMessageContaining("line 1")
        .hasMessageNotContaining("secret");
  }

  @Test
  void aFileWithoutKeysIsGoodEnoughAndToldOf() throws IOException {
    Path empty = Files.writeString(folder.resolve("keys"), "# none yet");

    assertThat(startWith(empty)).singleElement().asString().contains("nobody can read");
  }

  @Test
  void itDoesNotTakeTokensThatAreForOthers() {
    assertThatThrownBy(() -> start(Map.of(), true, "127.0.0.1", Optional.empty()))
        .hasMessageContaining("quarkus.oidc.token.audience");
  }

  @Test
  void itWarnsOnceWhereAllWhoReachItCanRead() {
    for (String host : List.of("0.0.0.0", "::", "192.0.2.1")) {
      assertThat(start(Map.of(), false, host, READOUT))
          .singleElement()
          .asString()
          .contains("everybody")
          .contains(host);
    }
    for (String host : List.of("127.0.0.1", "localhost", "::1")) {
      assertThat(start(Map.of(), false, host, READOUT)).isEmpty();
    }
  }

  @Test
  void itWarnsWhereEverybodyCanClaimAnyAddress() {
    assertThat(forwarding(true, Optional.empty()))
        .singleElement()
        .asString()
        .contains("trusted-proxies");
    assertThat(forwarding(true, Optional.of(List.of("10.0.0.1")))).isEmpty();
    assertThat(forwarding(false, Optional.empty())).isEmpty();
  }

  private static List<String> forwarding(boolean forwarding, Optional<List<String>> trusted) {
    try (LogWatch log = LogWatch.of("readout.query.access")) {
      checks(Map.of(), false).warnOfForwarding(new StartupEvent(), forwarding, trusted);
      return log.warnings();
    }
  }

  private List<String> startWith(Path keys) {
    return start(
        Map.of("access.mode", "required", "access.keys", keys.toString()),
        false,
        "0.0.0.0",
        READOUT);
  }

  /** The warnings. */
  private static List<String> start(
      Map<String, String> settings, boolean tokens, String host, Optional<List<String>> audience) {
    try (LogWatch log = LogWatch.of("readout.query.access")) {
      checks(settings, tokens).check(new StartupEvent(), host, audience);
      return log.warnings();
    }
  }

  private static StartChecks checks(Map<String, String> settings, boolean tokens) {
    QueryConfig config = Settings.of(settings);
    Clock clock = Clock.systemUTC();
    return new StartChecks(
        config, new KeyRing(config, clock), new Tokens(null, clock, tokens, config));
  }
}
