package readout.extract.core.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompoundsTest {

  private static final Compounds COMPOUNDS = Compounds.of(Lexicon.load());

  @ParameterizedTest
  @CsvSource({
    "US-China, United States, China",
    "Sino-Russian, China, Russia",
    "Franco-German, France, Germany",
    "Indo-Pak, India, Pakistan",
    "Anglo-Irish, United Kingdom, Ireland",
    "India-EU, India, European Union",
    "Israel-Hamas, Israel, Hamas",
    "Seoul-Washington, South Korea, United States",
    "Guinea-Bissau-Senegal, Guinea-Bissau, Senegal",
    "U.S.\u2013Japanese, United States, Japan"
  })
  void bothPartiesAreGivenInOrder(String word, String first, String second) {
    assertThat(COMPOUNDS.split(word))
        .map(match -> match.entry().name())
        .containsExactly(first, second);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "well-known",
        "Indo-Pacific",
        "Guinea-Bissau",
        "Bosnia-Herzegovina",
        "Turkish-Cypriot",
        "US-led",
        "China",
        "-",
        ""
      })
  void otherWordsAreNoPairs(String word) {
    assertThat(COMPOUNDS.split(word)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"US-led, United States", "Tokyo-based, Japan", "NATO-backed, NATO"})
  void thePartyBeforeAHyphenIsFound(String word, String party) {
    assertThat(COMPOUNDS.first(word))
        .get()
        .extracting(match -> match.entry().name())
        .isEqualTo(party);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Indo-Pacific", "well-known", "China", ""})
  void otherwiseThereIsNone(String word) {
    assertThat(COMPOUNDS.first(word)).isEmpty();
  }
}
