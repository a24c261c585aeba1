package readout.extract.nlp;

import edu.emory.mathcs.nlp.component.template.feature.FeatureItem;
import edu.emory.mathcs.nlp.component.template.feature.FeatureTemplate;
import edu.emory.mathcs.nlp.component.template.node.AbstractNLPNode;
import edu.emory.mathcs.nlp.component.template.state.NLPState;
import edu.emory.mathcs.nlp.component.template.train.HyperParameter;
import edu.emory.mathcs.nlp.learning.util.FeatureMap;
import edu.emory.mathcs.nlp.learning.util.SparseVector;
import java.util.Arrays;
import java.util.Collection;

/**
 * A trained {@link FeatureTemplate} that looks features up by their hash, in the same order,
 * without joining their parts to strings first: half of the parser's time.
 */
final class CompactFeatureTemplate<N extends AbstractNLPNode<N>, S extends NLPState<N>>
    extends FeatureTemplate<N, S> {
  private static final long serialVersionUID = 1L;

  /** What NLP4J joins the parts of a feature with. */
  private static final char JOINT = '_';

  private static final long NO_FEATURE = 0;

  private final CompactFeatureMap features;

  private CompactFeatureTemplate(CompactFeatureMap features) {
    super(null, new HyperParameter());
    this.features = features;
  }

  static <N extends AbstractNLPNode<N>, S extends NLPState<N>> CompactFeatureTemplate<N, S> of(
      FeatureTemplate<N, S> trained) {
    CompactFeatureTemplate<N, S> compact =
        new CompactFeatureTemplate<>(CompactFeatureMap.of(featureMap(trained)));
    trained.getSetFeatureList().forEach(compact::addSet);
    trained.getFeatureList().forEach(compact::add);
    trained.getEmbeddingFeatureList().forEach(compact::addWordEmbedding);
    return compact;
  }

  private static FeatureMap featureMap(FeatureTemplate<?, ?> trained) {
    try {
      var field = FeatureTemplate.class.getDeclaredField("feature_map"); // there is no getter
      field.setAccessible(true);
      return (FeatureMap) field.get(trained);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("feature template is of another version of NLP4J", e);
    }
  }

  @Override
  public SparseVector createSparseVector(S state, boolean isTrain) {
    Hashes hashes = new Hashes();
    int type = 0;
    for (int i = 0; i < feature_set.size(); i++, type++) {
      Collection<String> values = getFeatures(state, feature_set.get(i));
      if (values != null) {
        for (String value : values) {
          hashes.add(HashedIndex.finish(HashedIndex.extend(CompactFeatureMap.start(type), value)));
        }
      }
    }
    for (int i = 0; i < feature_list.size(); i++, type++) {
      long hash = hash(state, feature_list.get(i), type);
      if (hash != NO_FEATURE) {
        hashes.add(hash);
      }
    }
    return vector(hashes);
  }

  private SparseVector vector(Hashes hashes) {
    int[] found = new int[hashes.count];
    features.find(hashes.values, hashes.count, found);
    SparseVector vector = new SparseVector();
    for (int index : found) {
      if (index > 0) {
        vector.add(index, 1);
      }
    }
    return vector;
  }

  private long hash(S state, FeatureItem[] items, int type) {
    long hash = CompactFeatureMap.start(type);
    for (int i = 0; i < items.length; i++) {
      String part = getFeature(state, items[i]);
      if (part == null) {
        return NO_FEATURE;
      }
      hash = HashedIndex.extend(i == 0 ? hash : HashedIndex.extend(hash, JOINT), part);
    }
    return HashedIndex.finish(hash);
  }

  /** A list of longs that grows. */
  private static final class Hashes {
    long[] values = new long[160];
    int count;

    void add(long hash) {
      if (count == values.length) {
        values = Arrays.copyOf(values, count * 2);
      }
      values[count++] = hash;
    }
  }
}
