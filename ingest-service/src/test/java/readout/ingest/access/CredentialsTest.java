package readout.ingest.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The header Authorization, and by what clients are told apart. */
class CredentialsTest {

  @Test
  void aKeyIsTheBearersOrAPassword() {
    Credentials key = new Credentials.Key("readout_abc:d");

    assertThat(Credentials.of("Bearer readout_abc:d")).isEqualTo(key);
    assertThat(Credentials.of("bearer   readout_abc:d ")).isEqualTo(key);
    assertThat(Credentials.of(basic("anyone:readout_abc:d"))).isEqualTo(key);
    assertThat(Credentials.of(basic(":readout_abc:d"))).isEqualTo(key);
    assertThat(key.toString()).doesNotContain("abc");
  }

  @Test
  void anyOtherBearersIsAToken() {
    assertThat(Credentials.of("Bearer eyJ.e30.x")).isEqualTo(new Credentials.Token());
    assertThat(Credentials.of(null)).isEqualTo(new Credentials.None());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "Bearer", "readout_abc", "Digest x", "Basic %%%", "Basic bm9jb2xvbg=="})
  void whatIsNotWrittenAsItsSchemeHasItIsUnreadable(String header) {
    assertThat(Credentials.of(header)).isEqualTo(new Credentials.Unreadable());
  }

  @Test
  void anAddressIsANetworkOfOneSubscriber() {
    assertThat(Network.of("192.0.2.7")).isNotEqualTo(Network.of("192.0.2.8"));
    assertThat(Network.of("::ffff:192.0.2.7")).isEqualTo(Network.of("192.0.2.7"));
    assertThat(Network.of("2001:db8:0:1::1"))
        .isEqualTo(Network.of("2001:db8:0:1:ffff::2"))
        .isNotEqualTo(Network.of("2001:db8:0:2::1"));
    assertThat(Network.of("x".repeat(1000)).name()).hasSizeLessThan(100);
  }

  private static String basic(String pair) {
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }
}
