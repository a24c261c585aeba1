package readout.extract.core.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;

class TriggersTest {

  private static final Triggers TRIGGERS = new Triggers(WordClasses.load());

  @ParameterizedTest
  @ValueSource(strings = {"meet", "Summit", "treaty", "ratify", "sign", "pledge", "telephone"})
  void aSentenceWithATriggerMayHoldAnEvent(String lemma) {
    assertThat(TRIGGERS.mayHoldEvent(sentence("yesterday", lemma))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"rain", "minister", "upcoming", "former"})
  void aSentenceWithoutOneHoldsNone(String lemma) {
    assertThat(TRIGGERS.mayHoldEvent(sentence("yesterday", lemma))).isFalse();
  }

  @Test
  void whatIsAnInstrumentAsANounIsNoneAsAVerb() {
    assertThat(TRIGGERS.isTrigger(token(0, "plan", "NN"))).isTrue();
    assertThat(TRIGGERS.isTrigger(token(0, "plan", "VBP"))).isFalse();
    assertThat(TRIGGERS.isTrigger(token(0, "face", "NN"))).isTrue();
    assertThat(TRIGGERS.isTrigger(token(0, "face", "VBZ"))).isFalse();
  }

  /** "An international crisis", "in his name". */
  @ParameterizedTest
  @ValueSource(strings = {"international", "regional", "legal", "name", "pen"})
  void whatStandsBesideAnInstrumentIsNone(String lemma) {
    assertThat(TRIGGERS.isTrigger(token(0, lemma, "X"))).isFalse();
  }

  @Test
  void whoTakesPartMayBeNamedWithoutAnyOtherWordOfAMeeting() {
    assertThat(TRIGGERS.mayHoldEvent(sentence("take", "part"))).isTrue();
    assertThat(TRIGGERS.mayHoldEvent(sentence("part", "take"))).isFalse();
  }

  private static Sentence sentence(String first, String second) {
    return new Sentence(0, 0, 40, 0, List.of(token(0, first), token(1, second)), false);
  }

  private static Token token(int index, String lemma) {
    return token(index, lemma, "X");
  }

  private static Token token(int index, String lemma, String pos) {
    int start = index * 20;
    return new Token(index, start, start + lemma.length(), lemma, lemma, pos, "O", -1, "");
  }
}
