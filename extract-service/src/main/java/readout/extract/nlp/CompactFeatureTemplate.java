package readout.extract.nlp;

import edu.emory.mathcs.nlp.component.template.feature.FeatureItem;
import edu.emory.mathcs.nlp.component.template.feature.FeatureTemplate;
import edu.emory.mathcs.nlp.component.template.node.AbstractNLPNode;
import edu.emory.mathcs.nlp.component.template.state.NLPState;
import edu.emory.mathcs.nlp.component.template.train.HyperParameter;
import edu.emory.mathcs.nlp.learning.util.FeatureMap;
import edu.emory.mathcs.nlp.learning.util.SparseVector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A trained {@link FeatureTemplate} that looks features up by their hash, in the same order. What
 * several features are made of is hashed once, and nothing is joined to strings.
 */
final class CompactFeatureTemplate<N extends AbstractNLPNode<N>, S extends NLPState<N>>
    extends FeatureTemplate<N, S> {
  private static final long serialVersionUID = 2L;

  /** What NLP4J joins the parts of a feature with. */
  private static final char JOINT = '_';

  private static final ThreadLocal<Scratch> SCRATCH = ThreadLocal.withInitial(Scratch::new);

  private final CompactFeatureMap features;

  /** Each item once that features are made of. */
  private final FeatureItem[] items;

  /** Which of the items each feature is made of. */
  private final int[][] parts;

  private CompactFeatureTemplate(CompactFeatureMap features, FeatureItem[] items, int[][] parts) {
    super(null, new HyperParameter());
    this.features = features;
    this.items = items;
    this.parts = parts;
  }

  static <N extends AbstractNLPNode<N>, S extends NLPState<N>> CompactFeatureTemplate<N, S> of(
      FeatureTemplate<N, S> trained) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    List<FeatureItem> items = new ArrayList<>();
    List<int[]> parts = new ArrayList<>();
    for (FeatureItem[] feature : trained.getFeatureList()) {
      int[] made = new int[feature.length];
      for (int i = 0; i < feature.length; i++) {
        Integer known = numbers.putIfAbsent(feature[i].toString(), items.size());
        made[i] = known == null ? items.size() : known;
        if (known == null) {
          items.add(feature[i]);
        }
      }
      parts.add(made);
    }
    CompactFeatureTemplate<N, S> compact =
        new CompactFeatureTemplate<>(
            CompactFeatureMap.of(featureMap(trained)),
            items.toArray(FeatureItem[]::new),
            parts.toArray(int[][]::new));
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
    Scratch scratch = SCRATCH.get();
    scratch.makeRoomFor(items.length, parts.length);
    Indexes indexes = new Indexes(parts.length);
    for (int type = 0; type < feature_set.size(); type++) {
      Collection<String> values = getFeatures(state, feature_set.get(type));
      if (values != null && !values.isEmpty()) {
        int[] found = features.find(type, values);
        indexes.addAll(found, found.length);
      }
    }
    int count = hashes(state, scratch);
    features.find(scratch.hashes, count, scratch.found);
    indexes.addAll(scratch.found, count);
    return new IndexVector(indexes.values, indexes.count);
  }

  /** The hashes of the features that the state has, in order; answers how many they are. */
  private int hashes(S state, Scratch scratch) {
    for (int i = 0; i < items.length; i++) {
      N node = state.getNode(items[i]);
      scratch.put(i, node == null ? null : getFeature(state, items[i], node));
    }
    int count = 0;
    for (int i = 0; i < parts.length; i++) {
      if (scratch.hasAll(parts[i])) {
        long start = CompactFeatureMap.start(feature_set.size() + i);
        scratch.hashes[count++] = scratch.join(parts[i], start);
      }
    }
    return count;
  }

  /** What is worked out for one state: kept for the next, since there are millions of them. */
  private static final class Scratch {
    /** What each item adds to a hash; a power of zero where it has no value. */
    private long[] parts = {};

    private long[] powers = {};
    long[] hashes = {};
    int[] found = {};

    void makeRoomFor(int items, int features) {
      if (parts.length < items) {
        parts = new long[items];
        powers = new long[items];
      }
      if (hashes.length < features) {
        hashes = new long[features];
        found = new int[features];
      }
    }

    void put(int item, @Nullable String value) {
      powers[item] = 0;
      if (value != null) {
        parts[item] = HashedIndex.part(value);
        powers[item] = HashedIndex.power(value.length());
      }
    }

    boolean hasAll(int[] items) {
      for (int item : items) {
        if (powers[item] == 0) {
          return false;
        }
      }
      return true;
    }

    long join(int[] items, long start) {
      long hash = HashedIndex.extend(start, parts[items[0]], powers[items[0]]);
      for (int i = 1; i < items.length; i++) {
        hash = HashedIndex.extend(hash, JOINT);
        hash = HashedIndex.extend(hash, parts[items[i]], powers[items[i]]);
      }
      return HashedIndex.finish(hash);
    }
  }

  /** The indexes of features that the model knows. */
  private static final class Indexes {
    int[] values;
    int count;

    Indexes(int features) {
      values = new int[features + 64];
    }

    void addAll(int[] indexes, int size) {
      if (count + size > values.length) {
        values = Arrays.copyOf(values, (count + size) * 2);
      }
      for (int i = 0; i < size; i++) {
        if (indexes[i] > 0) {
          values[count++] = indexes[i];
        }
      }
    }
  }
}
