package readout.extract.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordClassesTest {

  private static final WordClasses WORDS = WordClasses.load();

  @Test
  void aClassHasItsWordsOnly() {
    assertThat(WORDS.is("verb-host", "receive")).isTrue();
    assertThat(WORDS.is("verb-host", "sign")).isFalse();
  }

  @Test
  void aClassThatTheTableLacksIsAFaultOfTheProgram() {
    assertThatThrownBy(() -> WORDS.is("verb-unheard-of", "meet"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("verb-unheard-of");
  }

  @Test
  void aTokenIsKnownByItsLemmaAndByItsForm() {
    assertThat(WORDS.is("verb-meet", token(0, "Met", "meet", "VBD", -1, "root"))).isTrue();
    assertThat(WORDS.is("schedule", token(0, "Scheduled", "-", "VBN", -1, "root"))).isTrue();
    assertThat(WORDS.is("verb-meet", token(0, "seen", "see", "VBN", -1, "root"))).isFalse();
  }

  @Test
  void aVerbIsKnownWithTheParticleOrAdverbThatHangsOnIt() {
    Token verb = token(0, "called", "call", "VBD", -1, "root");
    Sentence off = sentence(verb, token(1, "off", "off", "RP", 0, "prt"));
    Sentence adverb = sentence(verb, token(1, "off", "off", "RP", 0, "advmod"));
    Sentence apart = sentence(verb, token(1, "off", "off", "RP", -1, "dep"));

    assertThat(WORDS.is("cancel", off, verb)).isTrue();
    assertThat(WORDS.is("cancel", adverb, verb)).isTrue();
    assertThat(WORDS.is("cancel", apart, verb)).isFalse();
  }

  @Test
  void aPhraseMayHoldAMemberAnywhere() {
    assertThat(WORDS.anyWithin("office-abroad", "deputy foreign minister")).isTrue();
    assertThat(WORDS.anyWithin("office-abroad", "goalkeeper")).isFalse();
  }

  @Test
  void classesOfOneBeginningAreGivenTogether() {
    assertThat(WORDS.startingWith("verb-", List.of("verb-see")))
        .contains("meet", "receive", "phone")
        .doesNotContain("sign", "see");
  }

  private static Token token(
      int index, String form, String lemma, String pos, int head, String relation) {
    return new Token(
        index, index * 10, index * 10 + form.length(), form, lemma, pos, "O", head, relation);
  }

  private static Sentence sentence(Token... tokens) {
    return new Sentence(0, 0, 100, 0, List.of(tokens), true);
  }
}
