package readout.extract.core.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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

  private static Sentence sentence(String first, String second) {
    return new Sentence(0, 0, 40, 0, List.of(token(0, first), token(1, second)), false);
  }

  private static Token token(int index, String lemma) {
    int start = index * 20;
    return new Token(index, start, start + lemma.length(), lemma, lemma, "X", "O", -1, "");
  }
}
