package readout.query.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IfNoneMatchTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"a\"",
        "W/\"a\"",
        "\"b\", \"a\"",
        "\"b\",W/\"a\"",
        "  \"a\"  ",
        ", ,\"a\",",
        "\"b, c\", \"a\"",
        "\"a\",\"b"
      })
  void namesATag(String header) {
    assertThat(IfNoneMatch.of(header).names("\"a\"")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "\"A\"", "\"b\"", "\"aa\"", "\"a b\"", "*"})
  void namesNoOther(String header) {
    assertThat(IfNoneMatch.of(header).names("\"a\"")).isFalse();
  }

  @Test
  void aStarMeansAny() {
    assertThat(IfNoneMatch.of(" * ").any()).isTrue();
    assertThat(IfNoneMatch.of("\"*\"").any()).isFalse();
    assertThat(IfNoneMatch.of(null).any()).isFalse();
    assertThat(IfNoneMatch.of(null).tags()).isEmpty();
  }
}
