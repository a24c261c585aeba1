package readout.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HubSignatureTest {

  /** RFC 2202 and RFC 4231, the second test of each. */
  private static final String KEY = "Jefe";

  private static final byte[] CONTENT =
      "what do ya want for nothing?".getBytes(StandardCharsets.US_ASCII);
  private static final String SHA1 = "sha1=effcdf6ae5eb2fa2d27416d5f184df9c259a7c79";
  private static final String SHA256 =
      "sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";

  @ParameterizedTest
  @ValueSource(
      strings = {
        SHA1,
        SHA256,
        "sha384=af45d2e376484031617f78d2b58a6b1b9c7ef464f5a01b47e42ec3736322445e"
            + "8e2240ca5e69e2c78b3239ecfab21649",
        "sha512=164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea250554"
            + "9758bf75c05a994a6d034f65f8f0e6fdcaeab1a34d4a6b4b636e070a38bce737",
        "SHA256=5BDCC146BF60754E6A042426089575C75A003F089D2739839DEC58B964EC3843",
      })
  void theSignatureOfTheHubIsValid(String signature) {
    assertThat(HubSignature.isValid(CONTENT, List.of(signature), KEY)).isTrue();
    assertThat(HubSignature.isValid(CONTENT, List.of(signature), "another")).isFalse();
    assertThat(HubSignature.isValid(new byte[] {1}, List.of(signature), KEY)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "sha256",
        "sha256=",
        "sha256=5bdc",
        "sha256=xyz",
        "md5=750c783e6ab0b503eaa86e310a5db738",
        "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
      })
  void anythingElseIsNot(String signature) {
    assertThat(HubSignature.isValid(CONTENT, List.of(signature), KEY)).isFalse();
  }

  @Test
  void withoutASignatureNothingIsValid() {
    assertThat(HubSignature.isValid(CONTENT, List.of(), KEY)).isFalse();
  }

  @Test
  void ofSeveralTheStrongerCounts() {
    assertThat(HubSignature.isValid(CONTENT, List.of(SHA1, "sha256=00"), KEY)).isFalse();
    assertThat(HubSignature.isValid(CONTENT, List.of("sha1=00", SHA256), KEY)).isTrue();
  }
}
