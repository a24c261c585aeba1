package readout.extract.core.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import readout.contracts.Article;
import readout.contracts.Digests;
import readout.contracts.TextFingerprint;
import readout.contracts.fixtures.Articles;
import readout.extract.core.text.TextCleaner;
import readout.extract.nlp.OpenNlpStemmer;

class FingerprinterTest {

  private static final Fingerprinter FINGERPRINTER = Fingerprinter.load(new OpenNlpStemmer());

  @Test
  void theSameTextHasTheSameFingerprint() {
    assertThat(fingerprint(Texts.WIRE)).isEqualTo(fingerprint(Texts.WIRE));
    assertThat(fingerprint(Texts.WIRE).similarity(fingerprint(Texts.WIRE))).isEqualTo(1);
  }

  /** Sketches stand on a topic: where this fails, the archive must be read again. */
  @Test
  void aSketchIsTheSameInEveryVersion() {
    assertThat(Digests.sha256Hex128(fingerprint(Texts.WIRE).sketch()))
        .isEqualTo("a1fef59c2f9427aad20931fc0d040c40");
  }

  @Test
  void aRewriteIsFarMoreSimilarThanAnIndependentReport() {
    TextFingerprint wire = fingerprint(Texts.WIRE);
    TextFingerprint rewrite = fingerprint(Texts.REWRITE);
    TextFingerprint independent = fingerprint(Texts.OTHER_REPORTER);

    assertThat(wire.similarity(rewrite)).isGreaterThan(0.15);
    assertThat(wire.similarity(independent)).isLessThan(0.05);
    assertThat(rewrite.similarity(independent)).isLessThan(0.05);
  }

  static Stream<Arguments> changesOfNoWeight() {
    return Stream.of(
        Arguments.of("capitals", Texts.WIRE.replace("salmon", "SALMON")),
        Arguments.of("accents", Texts.WIRE.replace("Luis", "Luís").replace("Beagle", "Béagle")),
        Arguments.of("quotation marks", Texts.WIRE.replace("\"", "\u201D")),
        Arguments.of("endings", Texts.WIRE.replace("licences", "licence")),
        Arguments.of("articles", Texts.WIRE.replace("the accord", "an accord")),
        Arguments.of("dateline", Texts.WIRE.replace("March 4 (Reuters)", "MARCH 5 (AFP)")),
        Arguments.of("the publisher's lines", Texts.WIRE + "\nRead more: Ten fjords to see\n"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("changesOfNoWeight")
  void whatAnEditorChangesInPassingChangesNoSketch(String what, String text) {
    assertThat(fingerprint(text).sketch()).as(what).isEqualTo(fingerprint(Texts.WIRE).sketch());
  }

  @Test
  void theHeadlineCountsWithTheStory() {
    Article article = Articles.article("urn:a", Texts.WIRE);
    Article headed = Articles.headed(article, "Oslo and Santiago bury the hatchet over fish pens");

    double similarity = fingerprint(article).similarity(fingerprint(headed));

    assertThat(similarity).isBetween(0.8, 0.99);
  }

  @Test
  void aTextOfAFewWordsHasNoSketchButItsAgencies() {
    TextFingerprint fingerprint =
        fingerprint(Articles.headed(Articles.article("urn:a", "Talks ended.\n\nSource: AFP"), ""));

    assertThat(fingerprint.sketch()).isNull();
    assertThat(fingerprint.agencies()).containsExactly("AFP");
  }

  @Test
  void aTextWithoutWordsIsNoFault() {
    TextFingerprint fingerprint =
        fingerprint(Articles.headed(Articles.article("urn:a", "((( \u2014 )))."), ""));

    assertThat(fingerprint.sketch()).isNull();
    assertThat(fingerprint.agencies()).isEmpty();
  }

  private static TextFingerprint fingerprint(String body) {
    return fingerprint(Articles.article("urn:a", body));
  }

  private static TextFingerprint fingerprint(Article article) {
    return FINGERPRINTER.of(article, TextCleaner.clean(article.body()));
  }
}
