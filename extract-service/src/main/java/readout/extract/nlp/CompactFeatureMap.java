package readout.extract.nlp;

import edu.emory.mathcs.nlp.learning.util.FeatureMap;
import it.unimi.dsi.fastutil.objects.Object2IntMap;
import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * A trained {@link FeatureMap} without its strings. Good for looking up, many features at a time,
 * not for training.
 */
final class CompactFeatureMap implements Serializable {
  private static final long serialVersionUID = 2L;

  private final HashedIndex index;

  private CompactFeatureMap(HashedIndex index) {
    this.index = index;
  }

  static CompactFeatureMap of(FeatureMap trained) {
    List<Object2IntMap<String>> types = trained.getIndexMaps();
    HashedIndex index = new HashedIndex(types.stream().mapToInt(Map::size).sum());
    for (int type = 0; type < types.size(); type++) {
      for (Map.Entry<String, Integer> feature : types.get(type).entrySet()) {
        long hash = HashedIndex.extend(start(type), feature.getKey());
        index.put(HashedIndex.finish(hash), feature.getValue());
      }
    }
    return new CompactFeatureMap(index);
  }

  /** The unfinished hash that all features of a type begin with. */
  static long start(int type) {
    return HashedIndex.extend(HashedIndex.root(), (char) type);
  }

  /**
   * Puts the number of each of the first hashes in its place in {@code found}, {@link
   * HashedIndex#ABSENT} for none.
   */
  void find(long[] hashes, int count, int[] found) {
    index.get(hashes, count, found);
  }
}
