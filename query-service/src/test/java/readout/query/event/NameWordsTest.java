package readout.query.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameWordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Cho Tae-yul|cho",
        "Cho Tae-yul|tae-yul",
        "Cho Tae-yul|Taeyul CHO",
        "Cho Tae-yul|tae yul",
        "Cho Taeyul|tae-yul",
        "Cho Tae yul|Tae-yul",
        "Radmila Šekerinska|sekerinska",
        "Lech Wałęsa|walesa",
        "Jens Weiß|weiss",
        "Søren Ørsted|soren orsted",
        "Recep Tayyip Erdoğan|erdogan",
        "İsmet İnönü|ismet inonu",
        "Conor O’Brien|o'brien",
        "J.D. Vance|vance j d",
        "조태열|조태열",
        "Jean‑Noël Barrot|jean-noel",
        "ＮＡＴＯ|nato"
      })
  void theNameIsMeant(String name, String asked) {
    assertThat(NamePattern.parse(asked).orElseThrow().matches(NameWords.of(name))).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Cho Tae-yul|cho hyun",
        "Cho Tae-yul|ta",
        "Cho Tae-yul|chotae",
        "Marco Rubio|rubi",
        "Cho Hyun|cho tae-yul"
      })
  void theNameIsNotMeant(String name, String asked) {
    assertThat(NamePattern.parse(asked).orElseThrow().matches(NameWords.of(name))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"''", "---", "'  '", "'!?'"})
  void whatHasNoLettersIsNoPattern(String asked) {
    assertThat(NamePattern.parse(asked)).isEmpty();
  }

  @Test
  void aPatternOfNothingIsRefused() {
    assertThatThrownBy(() -> new NamePattern(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void wordsAreBounded() {
    assertThat(NameWords.of("x".repeat(10_000)).words()).containsExactly("x".repeat(60));
  }

  @Test
  void wordsHoldNoWildcards() {
    assertThat(String.join("", NameWords.of("50% _a\\b").words())).matches("[\\p{L}\\p{N}]*");
  }

  @Test
  void wordsCannotBeChanged() {
    TreeSet<String> given = new TreeSet<>(List.of("a"));
    NameWords name = new NameWords(given);

    given.add("b");

    assertThat(name.words()).containsExactly("a");
  }
}
