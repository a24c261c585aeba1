package readout.extract.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import readout.contracts.Article;
import readout.contracts.ArticleId;
import readout.contracts.ArticleStatus;
import readout.contracts.Extraction;
import readout.contracts.Extractor;
import readout.contracts.Outcome;
import readout.contracts.Participant;
import readout.contracts.Party;

/** The library's door, with the real models. */
class EnglishReaderIT {

  private static EnglishReader reader;

  @BeforeAll
  static void load() throws IOException {
    reader =
        EnglishReader.load(
            Path.of(System.getProperty("readout.extract.models")), new Extractor("test", "1"));
  }

  @AfterAll
  static void release() {
    reader = null;
  }

  @Test
  void whatIsTooUnlikelyForNewsIsReadInAClaim() {
    Article claim = article("Rutte met Cho Tae-yul in Brussels and they signed a defence pact.");

    Extraction claimed = reader.readClaim(claim);

    assertThat(reader.read(claim).agreements()).isEmpty();
    assertThat(claimed.meetings()).hasSize(1);
    assertThat(claimed.meetings().get(0).participants())
        .extracting(Participant::name)
        .containsExactly("Rutte", "Cho Tae-yul");
    assertThat(claimed.agreements()).hasSize(1);
    assertThat(claimed.agreements().get(0).parties())
        .extracting(Party::name)
        .contains("South Korea");
  }

  @Test
  void whatIsReadInAnArticleIsReadInAClaimOnce() {
    Article claim = article("On 4 May 2025 France and Germany signed a treaty on border security.");

    Extraction claimed = reader.readClaim(claim);

    assertThat(claimed.agreements()).isEqualTo(reader.read(claim).agreements()).hasSize(1);
    assertThat(claimed.meetings()).isEmpty();
  }

  @Test
  void namesOfAShortClaimMakeItNoOtherLanguage() {
    Article claim = article("Cho Hyun met Radmila Šekerinska on 23 January 2026 in Brussels.");

    assertThat(reader.readClaim(claim).meetings()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Le ministre français a rencontré son homologue allemand mardi à Paris.",
        "Министр иностранных дел встретился с госсекретарём США в Эр-Рияде."
      })
  void aClaimInAnotherLanguageIsNotRead(String text) {
    assertThat(reader.readClaim(article(text)).outcome()).isEqualTo(Outcome.UNSUPPORTED_LANGUAGE);
  }

  @Test
  void aClaimOfNothingIsEnglishAllTheSame() {
    Extraction claimed = reader.readClaim(article("The cat sat on the mat with the other one."));

    assertThat(claimed.outcome()).isEqualTo(Outcome.NOTHING);
    assertThat(List.of(claimed.meetings(), claimed.agreements())).containsOnly(List.of());
  }

  private static Article article(String text) {
    return new Article(
        ArticleId.of("test", text),
        text,
        "test",
        1,
        1,
        null,
        "",
        text,
        null,
        null,
        null,
        ArticleStatus.USABLE,
        null);
  }
}
