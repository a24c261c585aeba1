package readout.ingest.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The file of keys, and the command that makes its lines. */
class KeyFileTest {

  private static final String HASH = "0123456789abcdef".repeat(4);
  private static final String OTHER = "f".repeat(64);
  private static final Instant THEN = Instant.parse("2027-01-31T00:00:00Z");

  @Test
  void eachLineIsAKeyOfAFeed() {
    List<AccessKey> keys =
        KeyFile.parse(
            """
            # who may send

            wire 2026 sha256:%s
              wire\t2027\tsha256:%s  2027-01-31T00:00:00Z post \r
            desk kill sha256:%s withdraw,metrics
            """
                .formatted(HASH, OTHER, "e".repeat(64)));

    assertThat(keys)
        .containsExactly(
            new AccessKey("wire", "2026", HASH, null, Set.of(Scope.POST, Scope.WITHDRAW)),
            new AccessKey("wire", "2027", OTHER, THEN, Set.of(Scope.POST)),
            new AccessKey(
                "desk", "kill", "e".repeat(64), null, Set.of(Scope.WITHDRAW, Scope.METRICS)));
    assertThat(keys.stream().map(KeyFile::line).flatMap(line -> KeyFile.parse(line).stream()))
        .isEqualTo(keys);
    assertThat(KeyFile.parse("")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "wire 2026 readout_secret",
        "wire sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
        "Wire 2026 sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
        "readout_secret",
        "w k sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
            + " readout_secret",
        "w k sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef post,",
        "w k sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef 2027-01-31",
        "w k sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef post"
            + " 2027-01-31T00:00:00Z"
      })
  void aLineThatIsNoneIsToldByItsNumberOnly(String line) {
    assertThatThrownBy(() -> KeyFile.parse("# keys\n" + line))
        .isInstanceOf(KeyFileException.class)
        .hasMessageContaining("line 2")
        .hasMessageNotContaining("readout_secret");
  }

  @Test
  void aFeedHasSeveralKeysButNoneTwice() {
    String first = "wire a sha256:" + HASH + "\n";

    assertThat(KeyFile.parse(first + "wire b sha256:" + OTHER)).hasSize(2);
    assertThat(KeyFile.parse(first + "desk a sha256:" + OTHER)).hasSize(2);
    for (String second : List.of("wire a sha256:" + OTHER, "desk b sha256:" + HASH)) {
      assertThatThrownBy(() -> KeyFile.parse(first + second)).hasMessageContaining("line 2");
    }
  }

  @Test
  void moreKeysThanAreComparedInAMomentAreNotTaken() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i <= 1000; i++) {
      text.append("wire key-%d sha256:%064x\n".formatted(i, i));
    }

    assertThatThrownBy(() -> KeyFile.parse(text.toString())).hasMessageContaining("1001");
  }

  @Test
  void aKeyExpiresAtItsTimeAndIsNotShown() {
    AccessKey key = new AccessKey("wire", "2027", HASH, THEN, Set.of());

    assertThat(key.isExpired(THEN.minusNanos(1))).isFalse();
    assertThat(key.isExpired(THEN)).isTrue();
    assertThat(key).hasToString("wire/2027");
  }

  @Test
  void theCommandPrintsAKeyAndTheLineThatLetsItIn() {
    String printed = run("wire", "2027", "2027-01-31T00:00:00Z", "post");

    String key = printed.lines().toList().get(0).replaceFirst(".*: ", "");
    String line = printed.lines().toList().get(1).replaceFirst("^[^:]*: +", "");
    assertThat(key).matches("readout_[A-Za-z0-9_-]{43}");
    assertThat(line).doesNotContain(key);
    assertThat(KeyFile.parse(line))
        .containsExactly(
            new AccessKey("wire", "2027", KeyText.hash(key), THEN, Set.of(Scope.POST)));
    assertThat(run("wire", "2027")).isNotEqualTo(run("wire", "2027"));
  }

  @Test
  void theCommandDoesNothingOfWhatItDoesNotUnderstand() {
    for (List<String> arguments :
        List.of(
            List.<String>of(),
            List.of("wire"),
            List.of("Wire", "2027"),
            List.of("#wire", "2027"),
            List.of("wire", "2027", "tomorrow"),
            List.of("wire", "a\nwire b sha256:" + HASH),
            List.of("wire", "2027", "2027-01-31T00:00:00Z", "post", "more"))) {
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
