package readout.extract.core.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameKeyTest {

  @ParameterizedTest
  @CsvSource({
    "José Núñez, jose nunez",
    "Dr. Ana Lopez, ana lopez",
    "Cho Tae-yul, cho tae yul",
    "John Reed Jr., john reed",
    "O'Brien, o brien"
  })
  void namesAreComparedByTheirPlainWords(String name, String words) {
    assertThat(String.join(" ", NameKey.words(name))).isEqualTo(words);
  }

  @Test
  void honorificsAloneAreNoName() {
    assertThat(NameKey.words("Mr.")).isEmpty();
  }
}
