package readout.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextFingerprintTest {

  @Test
  void aTextIsWhollySimilarToItself() {
    TextFingerprint fingerprint = TextFingerprint.of(values(1), List.of());

    assertThat(fingerprint.similarity(TextFingerprint.of(values(1), List.of("AFP")))).isEqualTo(1);
  }

  @Test
  void valuesThatAreEqualByChanceAreNoSimilarity() {
    byte[] mine = values(1);
    byte[] theirs = mine.clone();
    for (int i = 2; i < theirs.length; i++) {
      theirs[i]++;
    }

    TextFingerprint fingerprint = TextFingerprint.of(mine, List.of());

    assertThat(fingerprint.similarity(TextFingerprint.of(theirs, List.of()))).isZero();
  }

  @Test
  void theShareOfEqualValuesIsTheSimilarity() {
    byte[] mine = values(1);
    byte[] theirs = mine.clone();
    for (int i = 0; i < theirs.length; i += 4) {
      theirs[i]++;
    }

    double similarity =
        TextFingerprint.of(mine, List.of()).similarity(TextFingerprint.of(theirs, List.of()));

    assertThat(similarity).isCloseTo(0.75, within(0.002));
  }

  @Test
  void similarityIsNeverBelowZero() {
    byte[] theirs = values(1);
    for (int i = 0; i < theirs.length; i++) {
      theirs[i]++;
    }

    assertThat(
            TextFingerprint.of(values(1), List.of())
                .similarity(TextFingerprint.of(theirs, List.of())))
        .isZero();
  }

  @Test
  void aTextWithoutSketchIsSimilarToNone() {
    TextFingerprint without = TextFingerprint.of(null, List.of("AFP"));
    TextFingerprint with = TextFingerprint.of(values(1), List.of("AFP"));

    assertThat(without.similarity(with)).isZero();
    assertThat(with.similarity(without)).isZero();
    assertThat(without.similarity(without)).isZero();
  }

  @Test
  void agenciesAreSortedAndDistinct() {
    assertThat(TextFingerprint.of(null, List.of("Xinhua", "AFP", "Xinhua")).agencies())
        .containsExactly("AFP", "Xinhua");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 6, 511, 513})
  void aSketchOfAnotherLengthIsRefused(int length) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TextFingerprint.of(new byte[length], List.of()))
        .withMessage("sketch is not of 512 bytes: " + length);
  }

  @Test
  void aSketchHasOneFormOnly() {
    String unpadded = "A".repeat(683);
    String strayBits = "A".repeat(682) + "B=";

    for (String sketch : List.of(unpadded, strayBits)) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new TextFingerprint(sketch, List.of()))
          .withMessageStartingWith("sketch is not padded as RFC 4648 asks: AAAA");
    }
  }

  private static byte[] values(long seed) {
    byte[] values = new byte[TextFingerprint.VALUES];
    new Random(seed).nextBytes(values);
    return values;
  }
}
