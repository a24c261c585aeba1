package readout.ingest.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import readout.ingest.config.IngestSettings;
import readout.stack.testing.LogWatch;

/** With which settings the service does not start, or says that it should not. */
class StartChecksTest {

  private static final Optional<List<String>> READOUT = Optional.of(List.of("readout"));

  @Test
  void itDoesNotTakeTokensThatAreForOthers() {
    assertThatThrownBy(() -> check(true, Map.of(), Optional.empty()))
        .hasMessageContaining("quarkus.oidc.token.audience");
    assertThatCode(() -> check(true, Map.of(), READOUT)).doesNotThrowAnyException();
    assertThatCode(() -> check(false, Map.of(), Optional.empty())).doesNotThrowAnyException();
  }

  @Test
  void aFeedMayAlwaysSendOneArticleInAMinute() {
    assertThatThrownBy(() -> check(false, bytesPerMinute("1048575"), READOUT))
        .hasMessageContaining("readout.ingest.limit.bytes-per-minute")
        .hasMessageContaining("1048575");
    assertThatCode(() -> check(false, bytesPerMinute("1048576"), READOUT))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({"bytes-per-minute,5", "bytes-per-minute,-1", "rate,-1", "burst,0"})
  void limitsOfOneFeedAreCheckedAsThoseOfAll(String name, String value) {
    Map<String, String> settings = Map.of("readout.ingest.limit.feeds.\"wire.1\"." + name, value);

    assertThatThrownBy(() -> check(false, settings, READOUT))
        .hasMessageContaining("readout.ingest.limit")
        .hasMessageContaining(value);
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
    try (LogWatch log = LogWatch.of("readout.ingest.access")) {
      checks(false, Map.of()).warnOfForwarding(new StartupEvent(), forwarding, trusted);
      return log.warnings();
    }
  }

  private static Map<String, String> bytesPerMinute(String bytes) {
    return Map.of("readout.ingest.limit.bytes-per-minute", bytes);
  }

  private static void check(
      boolean tokens, Map<String, String> settings, Optional<List<String>> audience) {
    checks(tokens, settings).check(new StartupEvent(), audience);
  }

  private static StartChecks checks(boolean tokens, Map<String, String> settings) {
    SmallRyeConfigBuilder builder =
        new SmallRyeConfigBuilder().withMapping(IngestSettings.class).addDiscoveredConverters();
    settings.forEach(builder::withDefaultValue);
    IngestSettings ingest = builder.build().getConfigMapping(IngestSettings.class);
    return new StartChecks(new Tokens(null, tokens, ingest), ingest);
  }
}
