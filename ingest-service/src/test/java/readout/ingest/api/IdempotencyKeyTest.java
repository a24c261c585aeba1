package readout.ingest.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyKeyTest {

  @Test
  void aRequestNeedNotHaveAName() {
    assertThat(IdempotencyKey.of(List.of())).isEqualTo(new IdempotencyKey.None());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"8e03978e-40d5-43e6-bc93-6894a57f9324\" | 8e03978e-40d5-43e6-bc93-6894a57f9324",
        "\"a b~!#[]\" | a b~!#[]",
        "\"a\\\"b\\\\c\" | a\"b\\c",
        "\"a\";v=1 | a",
        "\"a\"; v; w=\"x,;\\\"y\" | a"
      })
  void aNameIsAStringOfRfc9651(String header, String key) {
    assertThat(IdempotencyKey.of(List.of(header))).isEqualTo(new IdempotencyKey.Named(key));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "abc", "", "\"", "\"abc", "abc\"", "\"a\"b\"", "\"a\", \"b\"", "\"a\\b\"", "\"\u00e9\"",
        "\"a\tb\"", "'a'", ":YWJj:", "7", "?1", "(\"a\")", "\"a\";", "\"a\";V=1", "\"a\" ;v=1",
        "\"\"", "\"   \""
      })
  void whatIsNoStringIsNoName(String header) {
    assertThat(IdempotencyKey.of(List.of(header))).isInstanceOf(IdempotencyKey.Malformed.class);
  }

  @Test
  void twoHeadersAreNoName() {
    assertThat(IdempotencyKey.of(List.of("\"a\"", "\"a\"")))
        .isInstanceOf(IdempotencyKey.Malformed.class);
  }

  @Test
  void aNameMayBeOf255CharactersAndNoMore() {
    assertThat(IdempotencyKey.of(List.of("\"" + "x".repeat(255) + "\"")))
        .isInstanceOf(IdempotencyKey.Named.class);
    assertThat(IdempotencyKey.of(List.of("\"" + "x".repeat(256) + "\"")))
        .isInstanceOf(IdempotencyKey.Malformed.class);
  }
}
