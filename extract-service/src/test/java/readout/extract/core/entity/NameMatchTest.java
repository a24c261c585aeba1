package readout.extract.core.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameMatchTest {

  @ParameterizedTest
  @CsvSource({
    "Anna Maria Berg, Berg",
    "Anna Maria Berg, Anna Berg",
    "Anna Maria Berg, A. Berg",
    "Cho Tae-yul, Cho",
    "Cho Tae-yul, Cho Taeyul"
  })
  void aPartStandsForTheFullName(String full, String part) {
    assertThat(NameMatch.same(NameKey.words(full), NameKey.words(part))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"Anna Berg, Lars Holm", "Anna Berg, Peter Berg", "Anna Berg, B"})
  void anotherNameDoesNot(String full, String part) {
    assertThat(NameMatch.same(NameKey.words(full), NameKey.words(part))).isFalse();
  }

  @Test
  void aFamilyNameStandsLastOrFirst() {
    assertThat(NameMatch.surname(NameKey.words("Cho Tae-yul"), "cho")).isTrue();
    assertThat(NameMatch.surname(NameKey.words("Anna Berg"), "berg")).isTrue();
    assertThat(NameMatch.surname(NameKey.words("Anna Maria Berg"), "maria")).isFalse();
  }
}
