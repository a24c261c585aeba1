package readout.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import readout.ingest.config.FeedSettings;

class LoginTest {

  private static final URI FEED = URI.create("https://wire.example.org/news.atom");

  /** A feed whose server may ask who reads it. */
  record Settings(
      URI url, Optional<String> username, Optional<String> password, Optional<String> token)
      implements FeedSettings {

    Settings(
        URI url, @Nullable String username, @Nullable String password, @Nullable String token) {
      this(
          url,
          Optional.ofNullable(username),
          Optional.ofNullable(password),
          Optional.ofNullable(token));
    }

    @Override
    public Duration interval() {
      return Duration.ofMinutes(5);
    }

    @Override
    public Optional<String> source() {
      return Optional.empty();
    }

    @Override
    public Optional<String> language() {
      return Optional.empty();
    }
  }

  private static Optional<Login> login(
      @Nullable String username, @Nullable String password, @Nullable String token) {
    return Login.of(new Settings(FEED, username, password, token));
  }

  @Test
  void withoutAnySettingThereIsNone() {
    assertThat(login(null, null, null)).isEmpty();
  }

  /** The example of RFC 7617, section 2.1, whose password is not of ASCII. */
  @Test
  void nameAndPasswordAreEncodedAsUtf8() {
    assertThat(login("test", "123\u00a3", null).orElseThrow().headers(FEED))
        .isEqualTo(Map.of("Authorization", "Basic dGVzdDoxMjPCow=="));
  }

  @Test
  void aTokenIsSentAsItIs() {
    assertThat(login(null, null, " mF_9.B5f-4.1JqM ").orElseThrow().headers(FEED))
        .isEqualTo(Map.of("Authorization", "Bearer mF_9.B5f-4.1JqM"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://wire.example.org/", "https://WIRE.example.org:443/other?page=2"})
  void theServerOfTheFeedMaySeeIt(URI address) {
    assertThat(login(null, null, "secret").orElseThrow().headers(address)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://wire.example.org/news.atom",
        "https://wire.example.org:8443/news.atom",
        "https://example.org/news.atom",
        "https://wire.example.org.evil.example/news.atom",
      })
  void nobodyElseMay(URI address) {
    assertThat(login(null, null, "secret").orElseThrow().headers(address)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "reader,,,username: not without a password",
    ",secret,,username: not without a password",
    "reader,secret,token,token: there is a username or a password",
    ",secret,token,token: there is a username or a password",
    "a:b,secret,,username: a colon ends it",
    "reader,'se\ncret',,'username, password: control characters'",
    ",,'two words',token: not of the form of a bearer token",
    ",,'a\r\nX-Other: b',token: not of the form of a bearer token",
  })
  void whatCannotBeIsNamed(String username, String password, String token, String fault) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> login(username, password, token))
        .withMessage(fault);
  }

  @Test
  void overHttpOthersCanReadIt() {
    URI clear = URI.create("http://wire.example.org/news.atom");

    assertThat(Login.of(new Settings(clear, null, null, "secret")).orElseThrow().isInTheClear())
        .isTrue();
    assertThat(login(null, null, "secret").orElseThrow().isInTheClear()).isFalse();
  }
}
