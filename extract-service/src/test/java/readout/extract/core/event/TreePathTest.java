package readout.extract.core.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Token;

class TreePathTest {

  /** "Berg met Rojas in Oslo", of which the last two words may hang elsewhere. */
  private static Sentence sentence(int headOfIn) {
    return new Sentence(
        0,
        0,
        22,
        0,
        List.of(
            token(0, 0, "Berg", "NNP", 1, "nsubj"),
            token(1, 5, "met", "VBD", -1, "root"),
            token(2, 9, "Rojas", "NNP", 1, "dobj"),
            token(3, 15, "in", "IN", headOfIn, "prep"),
            token(4, 18, "Oslo", "NNP", 3, "pobj")),
        true);
  }

  private static Token token(
      int index, int start, String form, String pos, int head, String relation) {
    int end = start + form.length();
    return new Token(index, start, end, form, form, pos, Token.NO_ENTITY, head, relation);
  }

  @Test
  void namesTheRelationsUpwardsAndDownwards() {
    Sentence sentence = sentence(1);

    assertThat(TreePath.between(sentence, sentence.token(1), sentence.token(2))).isEqualTo("vdobj");
    assertThat(TreePath.between(sentence, sentence.token(2), sentence.token(0)))
        .isEqualTo("^dobjvnsubj");
  }

  @Test
  void namesPrepositionsByTheirWord() {
    Sentence sentence = sentence(1);

    assertThat(TreePath.between(sentence, sentence.token(1), sentence.token(4)))
        .isEqualTo("vinvpobj");
  }

  @Test
  void saysWhenTwoTokensHangOnNoCommonOne() {
    Sentence sentence = sentence(-1);

    assertThat(TreePath.between(sentence, sentence.token(1), sentence.token(4))).isEqualTo("apart");
  }
}
