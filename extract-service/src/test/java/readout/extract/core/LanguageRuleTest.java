package readout.extract.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import readout.contracts.Article;
import readout.contracts.fixtures.Articles;
import readout.extract.nlp.OpenNlpLanguageDetector;

class LanguageRuleTest {

  private static final String ENGLISH =
      "The foreign ministers of Norway and Chile met in Oslo on Monday to discuss fishing.";

  private static final String GERMAN =
      "Die Außenministerin traf am Montag ihren norwegischen Amtskollegen in Berlin, um über die"
          + " Fischerei zu sprechen. Beide Seiten unterzeichneten anschließend ein Abkommen, das im"
          + " kommenden Jahr in Kraft treten soll. Die Verhandlungen hatten mehr als zwei Jahre"
          + " gedauert und waren mehrfach unterbrochen worden, wie das Ministerium mitteilte.";

  private static final String RUSSIAN =
      "Министр иностранных дел встретился в понедельник в Осло со своим норвежским коллегой, чтобы"
          + " обсудить рыболовство. Стороны подписали соглашение, которое вступит в силу в следующем"
          + " году. Переговоры длились более двух лет и несколько раз прерывались, сообщили в"
          + " министерстве. Следующая встреча пройдет в Сантьяго осенью.";

  private static final String SPANISH =
      "El ministro de Relaciones Exteriores se reunió el lunes en Oslo con su homólogo noruego para"
          + " hablar de la pesca. Ambas partes firmaron un acuerdo que entrará en vigor el próximo"
          + " año. Las negociaciones duraron más de dos años y fueron interrumpidas varias veces,"
          + " según informó el ministerio. La próxima reunión será en Santiago.";

  private static LanguageRule rule;

  @BeforeAll
  static void load() throws Exception {
    rule = new LanguageRule(OpenNlpLanguageDetector.load());
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "en-GB", "EN_us", "eng"})
  void aTagOfEnglishIsBelieved(String tag) {
    assertThat(isEnglish(tag, ENGLISH)).isTrue();
    assertThat(isEnglish(tag, "Cho, Rutte, Sekerinska")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "fr-CA", "zh-Hans", "kor"})
  void aTagOfAnotherLanguageIsBelieved(String tag) {
    assertThat(isEnglish(tag, ENGLISH)).isFalse();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"und", "mul", "English", "?"})
  void withoutATagTheTextDecides(@Nullable String tag) {
    assertThat(isEnglish(tag, ENGLISH)).isTrue();
    assertThat(isEnglish(tag, GERMAN)).isFalse();
    assertThat(isEnglish(tag, SPANISH)).isFalse();
    assertThat(isEnglish(tag, RUSSIAN)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {GERMAN, RUSSIAN, SPANISH})
  void aTagOfEnglishOverALongTextOfAnotherLanguageIsNotBelieved(String text) {
    assertThat(isEnglish("en", text)).isFalse();
  }

  @Test
  void aFewNamesWithoutATagAreRead() {
    assertThat(isEnglish(null, "Cho meets Rutte")).isTrue();
  }

  private static boolean isEnglish(@Nullable String tag, String body) {
    Article article = Articles.headed(Articles.article("urn:readout:language", body), "");
    return rule.isEnglish(Articles.inLanguage(article, tag));
  }
}
