package readout.extract.nlp;

import edu.emory.mathcs.nlp.learning.util.FeatureMap;
import it.unimi.dsi.fastutil.objects.Object2IntMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A trained {@link FeatureMap} without its strings; good for looking up, not for training. */
final class CompactFeatureMap extends FeatureMap {
  private static final long serialVersionUID = 1L;

  private final ArrayList<HashedIndex> types;

  private CompactFeatureMap(List<HashedIndex> types, int size) {
    this.types = new ArrayList<>(types);
    setSize(size);
  }

  static CompactFeatureMap of(FeatureMap trained) {
    List<HashedIndex> types = new ArrayList<>();
    for (Object2IntMap<String> type : trained.getIndexMaps()) {
      HashedIndex index = new HashedIndex(type.size());
      for (Map.Entry<String, Integer> feature : type.entrySet()) {
        index.put(HashedIndex.hash(feature.getKey()), feature.getValue());
      }
      types.add(index);
    }
    return new CompactFeatureMap(types, trained.size());
  }

  @Override
  public int index(int type, String value) {
    return type < types.size() ? types.get(type).get(value) : HashedIndex.ABSENT;
  }

  @Override
  public int add(int type, String value) {
    throw new UnsupportedOperationException("a compact model cannot be trained");
  }
}
