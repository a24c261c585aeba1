package readout.extract.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import readout.extract.core.text.LanguageDetector.DetectedLanguage;

class OpenNlpLanguageDetectorTest {
  private static OpenNlpLanguageDetector detector;

  @BeforeAll
  static void load() throws IOException {
    detector = OpenNlpLanguageDetector.load();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | The two leaders are scheduled to hold talks in Ankara next Tuesday.",
        "en | Ministers of Norway and Chile meet at the summit. They signed an accord on fishing.",
        "de | Der Außenminister traf am Montag seinen Amtskollegen in Berlin, um über den Handel zu sprechen.",
        "es | El presidente se reunió el lunes con el rey en Madrid para hablar de comercio.",
        "fr | Le ministre a rencontré lundi son homologue à Paris afin de parler de commerce.",
        "ru | Президент встретился в понедельник с министром иностранных дел в Москве.",
        "nl | De minister sprak maandag met zijn collega in Den Haag over de handel tussen de landen.",
        "ro | Ministrul de externe s-a întâlnit luni cu omologul său la București.",
        "ja | 外相会談が東京で行われ、両国は貿易協定に署名した。"
      })
  void tellsTheLanguageOfASentence(String code, String text) {
    assertThat(detector.detect(text).code()).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"Cho meets Rutte", "Putin, Xi hold talks in Moscow", "2026", "?"})
  void doesNotGuessAtAFewNames(String text) {
    DetectedLanguage detected = detector.detect(text);

    assertThat(detected.isEnglish() || detected.isUndetermined()).isTrue();
  }

  @Test
  void aForeignTextWithAnEnglishQuotationIsForeign() {
    String text =
        "El ministro de Relaciones Exteriores se reunió con su homólogo noruego en Lima para hablar de la pesca. "
            + "El comunicado llevaba el título \"The way to the future\". Los dos países firmaron un acuerdo de "
            + "cooperación y volverán a reunirse en junio, según informaron fuentes de la cancillería.";

    assertThat(detector.detect(text).code()).isEqualTo("es");
  }
}
