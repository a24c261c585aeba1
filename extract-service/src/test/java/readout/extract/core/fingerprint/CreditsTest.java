package readout.extract.core.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import readout.extract.core.entity.LexiconTable;
import readout.extract.core.text.TextCleaner;

class CreditsTest {

  private static final NewsAgencies AGENCIES = NewsAgencies.load();

  /** A vertical bar stands for the end of a line. */
  @ParameterizedTest(name = "{0}")
  @CsvFileSource(
      resources = "credits.tsv",
      delimiter = '\t',
      numLinesToSkip = 1,
      quoteCharacter = '`')
  void thoseAreCreditedWhoseTextItIs(String text, String expected) {
    List<String> credited = Credits.of(null, TextCleaner.clean(text.replace("|", "\n")), AGENCIES);

    assertThat(credited)
        .containsExactlyElementsOf(
            expected == null ? List.of() : Arrays.asList(expected.split(", ")));
  }

  static Stream<Arguments> forms() {
    return LexiconTable.read("news-agencies.tsv").stream()
        .map(row -> Arguments.of(row.cell("form"), row.cell("agency")));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void everyFormOfTheTableIsCreditedInADateline(String form, String agency) {
    String text = "HARBOUR TOWN, March 5 (%s) -- The ministers met over fish.".formatted(form);

    assertThat(Credits.of(null, TextCleaner.clean(text), AGENCIES)).containsExactly(agency);
  }

  @Test
  void everyRowOfTheTableHasItsKindAndSource() {
    assertThat(LexiconTable.read("news-agencies.tsv"))
        .hasSizeGreaterThan(150)
        .allSatisfy(row -> assertThat(row.cell("kind")).isIn("name", "short"))
        .allSatisfy(row -> assertThat(row.cell("source")).isNotBlank());
    assertThat(LexiconTable.read("news-agencies.tsv").stream().map(row -> row.cell("form")))
        .doesNotHaveDuplicates();
    assertThat(LexiconTable.read("news-agencies.tsv").stream().map(row -> row.cell("agency")))
        .contains("Reuters", "Xinhua", "PANA", "Azertac", "Ukrinform", "NZPA");
  }

  @ParameterizedTest
  @CsvSource({"Reuters, Reuters", "Yonhap News Agency, Yonhap", "The Reuters Building Herald,"})
  void aPublisherThatIsAnAgencyIsCredited(String publisher, String expected) {
    var text = TextCleaner.clean("The ministers met over fish.");

    assertThat(Credits.of(publisher, text, AGENCIES))
        .isEqualTo(expected == null ? List.of() : List.of(expected));
  }
}
