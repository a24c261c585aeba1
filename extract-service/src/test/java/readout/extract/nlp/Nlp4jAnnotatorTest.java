package readout.extract.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import readout.extract.core.text.Annotator;
import readout.extract.core.text.AnnotatorContract;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.TextCleaner;
import readout.extract.core.text.Token;

class Nlp4jAnnotatorTest extends AnnotatorContract {
  private static Annotator annotator;

  @BeforeAll
  static void load() {
    annotator = LoadedModels.annotator();
  }

  @Override
  protected Annotator annotator() {
    return annotator;
  }

  @Test
  void findsPeoplePlacesAndDates() {
    Sentence sentence =
        tag("Foreign Minister Anna Berg met President Luis Ortega in Quito on Monday.").get(0);

    assertThat(entities(sentence))
        .containsExactly(
            "PERSON Anna",
            "PERSON Berg",
            "PERSON Luis",
            "PERSON Ortega",
            "GPE Quito",
            "DATE Monday");
  }

  @Test
  void parsesSubjectObjectAndPrepositions() {
    Sentence sentence =
        parse("Foreign Minister Anna Berg met President Luis Ortega in Quito on Monday.");

    assertThat(relations(sentence, 4))
        .containsExactly("nsubj Berg", "dobj Ortega", "prep in", "prep on", "punct .");
    assertThat(sentence.token(4).head()).isEqualTo(-1);
    assertThat(sentence.token(4).relation()).isEqualTo("root");
  }

  @Test
  void parsesThePassiveWithItsAgent() {
    Sentence sentence = parse("The treaty was signed by the two ministers.");

    assertThat(relations(sentence, 3))
        .containsExactly("nsubjpass treaty", "auxpass was", "agent by", "punct .");
  }

  @Test
  void endsASentenceAfterAnAbbreviationWhenTheNextWordBeginsOne() {
    assertThat(tag("He flew to the U.S. The talks began at 5 p.m. He then left.")).hasSize(3);
  }

  @Test
  void splitsWhereTheSpaceAfterTheStopIsMissing() {
    assertThat(tag("They held talks.The minister left for home.")).hasSize(2);
  }

  private static Sentence parse(String text) {
    return annotator.parse(tag(text).get(0));
  }

  private static List<Sentence> tag(String text) {
    return annotator.tag(TextCleaner.clean(text));
  }

  private static List<String> entities(Sentence sentence) {
    return sentence.tokens().stream()
        .filter(token -> !token.ner().equals(Token.NO_ENTITY))
        .map(token -> token.entityType() + " " + token.form())
        .toList();
  }

  private static List<String> relations(Sentence sentence, int head) {
    return sentence.children(head).stream()
        .map(child -> child.relation() + " " + child.form())
        .toList();
  }
}
