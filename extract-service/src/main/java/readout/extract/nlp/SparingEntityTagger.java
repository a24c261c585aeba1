package readout.extract.nlp;

import edu.emory.mathcs.nlp.component.ner.NERState;
import edu.emory.mathcs.nlp.component.ner.NERTagger;
import edu.emory.mathcs.nlp.component.template.OnlineComponent;
import edu.emory.mathcs.nlp.component.template.feature.FeatureTemplate;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.component.template.util.NLPFlag;
import edu.emory.mathcs.nlp.learning.util.LabelMap;
import java.util.Set;

/**
 * NLP4J's entity tagger, not asked about words that begin no entity: verbs, pronouns, prepositions
 * and marks outside of one. They are four in ten, and it has the same answer for them, but for
 * amounts that begin with a preposition ("around 20"), which Readout does not use.
 */
final class SparingEntityTagger extends NERTagger<NLPNode> {
  private static final long serialVersionUID = 1L;

  private static final String OUTSIDE = "O";

  private static final Set<String> NEVER_FIRST =
      Set.of(
          "VB", "VBD", "VBN", "VBP", "VBZ", "MD", "TO", "IN", "RP", "EX", "PRP", "WDT", "WP", "WRB",
          "POS", "HYPH", ",", ".", ":", "``", "''");

  private SparingEntityTagger() {}

  /** The same model, ready to answer. */
  @SuppressWarnings("unchecked") // what tags entities looks at their states
  static SparingEntityTagger of(OnlineComponent<NLPNode, ?> trained) {
    SparingEntityTagger tagger = new SparingEntityTagger();
    tagger.setFeatureTemplate(
        (FeatureTemplate<NLPNode, NERState<NLPNode>>) trained.getFeatureTemplate());
    tagger.setOptimizer(trained.getOptimizer());
    tagger.setFlag(NLPFlag.DECODE);
    return tagger;
  }

  @Override
  protected NERState<NLPNode> initState(NLPNode[] nodes) {
    return new Sparing(nodes);
  }

  private static final class Sparing extends NERState<NLPNode> {

    Sparing(NLPNode[] nodes) {
      super(nodes);
      skip();
    }

    @Override
    public void next(LabelMap labels, int[] best, float[] scores) {
      super.next(labels, best, scores);
      skip();
    }

    private void skip() {
      while (!isTerminate() && isOutside(nodes[input], nodes[input - 1])) {
        setLabel(nodes[input++], OUTSIDE);
      }
    }

    private static boolean isOutside(NLPNode word, NLPNode previous) {
      return NEVER_FIRST.contains(word.getPartOfSpeechTag())
          && !isCapitalOrDigit(word.getWordForm())
          && isClosed(previous.getNamedEntityTag());
    }

    /** Whether no entity goes on behind a word: tags are B, I, L, O and U. */
    private static boolean isClosed(String tag) {
      return tag == null || "OLU".indexOf(tag.charAt(0)) >= 0;
    }

    private static boolean isCapitalOrDigit(String form) {
      return form.chars().anyMatch(c -> Character.isUpperCase(c) || Character.isDigit(c));
    }
  }
}
