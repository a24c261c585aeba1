package readout.query.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The file of keys, and the command that makes its lines. */
class KeyFileTest {

  private static final String HASH = "0123456789abcdef".repeat(4);
  private static final Instant THEN = Instant.parse("2027-01-31T00:00:00Z");

  @Test
  void eachLineIsAKey() {
    List<AccessKey> keys =
        KeyFile.parse(
            "# who may read\n\ndesk sha256:%s\n  board\tsha256:%s  2027-01-31T00:00:00Z \r\n"
                .formatted(HASH, "f".repeat(64)));

    assertThat(keys)
        .containsExactly(
            new AccessKey("desk", HASH, null), new AccessKey("board", "f".repeat(64), THEN));
    assertThat(keys.stream().map(KeyFile::line).flatMap(line -> KeyFile.parse(line).stream()))
        .isEqualTo(keys);
    assertThat(KeyFile.parse("")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "desk readout_secret",
        "desk sha256:readout_secret",
        "readout_secret",
        "desk sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef readout_secret",
        "desk sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef 2027-01-31 readout_secret"
      })
  void aLineThatIsNoneIsToldByItsNumberOnly(String line) {
    assertThatThrownBy(() -> KeyFile.parse("# keys\n" + line))
        .isInstanceOf(KeyFileException.class)
        .hasMessageContaining("line 2")
        .hasMessageNotContaining("readout_secret");
  }

  @Test
  void neitherANameNorAKeyIsThereTwice() {
    assertThatThrownBy(
            () -> KeyFile.parse("a sha256:" + HASH + "\na sha256:" + "f".repeat(64) + "\n"))
        .hasMessageContaining("line 2");
    assertThatThrownBy(() -> KeyFile.parse("a sha256:" + HASH + "\nb sha256:" + HASH))
        .hasMessageContaining("line 2");
  }

  @Test
  void moreKeysThanAreComparedInAMomentAreNotTaken() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i <= 1000; i++) {
      text.append("key-%d sha256:%064x\n".formatted(i, i));
    }

    assertThatThrownBy(() -> KeyFile.parse(text.toString())).hasMessageContaining("1001");
  }

  @Test
  void aKeyExpiresAtItsTime() {
    AccessKey key = new AccessKey("board", HASH, THEN);

    assertThat(key.isExpired(THEN.minusNanos(1))).isFalse();
    assertThat(key.isExpired(THEN)).isTrue();
    assertThat(new AccessKey("desk", HASH, null).isExpired(Instant.MAX)).isFalse();
  }

  @Test
  void theCommandPrintsAKeyAndTheLineThatLetsItIn() {
    String printed = run("desk-2", "2027-01-31T00:00:00Z");

    String key = printed.lines().toList().get(0).replaceFirst(".*: ", "");
    String line = printed.lines().toList().get(1).replaceFirst("^[^:]*: +", "");
    assertThat(key).matches("readout_[A-Za-z0-9_-]{43}");
    assertThat(line).doesNotContain(key);
    assertThat(KeyFile.parse(line))
        .containsExactly(new AccessKey("desk-2", KeyText.hash(key), THEN));
    assertThat(run("desk")).isNotEqualTo(run("desk")).doesNotContain("2027");
  }

  @Test
  void theCommandDoesNothingOfWhatItDoesNotUnderstand() {
    for (List<String> arguments :
        List.of(
            List.<String>of(),
            List.of("Desk"),
            List.of("desk", "tomorrow"),
            List.of("desk", "2027-01-31T00:00:00Z", "more"))) {
      assertThat(NewKey.make(arguments, System.out)).isFalse();
    }
  }

  private static String run(String... arguments) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    assertThat(NewKey.make(List.of(arguments), out)).isTrue();
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
