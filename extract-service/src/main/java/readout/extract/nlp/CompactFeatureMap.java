package readout.extract.nlp;

import edu.emory.mathcs.nlp.learning.util.FeatureMap;
import it.unimi.dsi.fastutil.objects.Object2IntMap;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * A trained {@link FeatureMap} without its strings. Good for looking up, many features at a time,
 * not for training.
 */
final class CompactFeatureMap implements Serializable {
  private static final long serialVersionUID = 3L;

  private final HashedIndex index;

  /** The answers about the lexicons' own sets, which are few and asked for over and over. */
  private final List<ConcurrentHashMap<HashedStrings, int[]>> answers;

  private CompactFeatureMap(HashedIndex index, int types) {
    this.index = index;
    this.answers =
        Stream.generate(ConcurrentHashMap<HashedStrings, int[]>::new).limit(types).toList();
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
    return new CompactFeatureMap(index, types.size());
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

  /** The numbers of all features of one type, {@link HashedIndex#ABSENT} for none. */
  int[] find(int type, Collection<String> features) {
    HashedStrings lexical = HashedStrings.behind(features);
    if (lexical == null) {
      return findAll(type, new HashedStrings(List.copyOf(features)));
    }
    int[] known = answers.get(type).get(lexical);
    return known != null
        ? known
        : answers.get(type).computeIfAbsent(lexical, l -> findAll(type, l));
  }

  private int[] findAll(int type, HashedStrings features) {
    long[] hashes = new long[features.size()];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = HashedIndex.finish(features.extend(start(type), i));
    }
    int[] found = new int[hashes.length];
    find(hashes, hashes.length, found);
    return found;
  }
}
