package readout.extract.nlp;

import java.io.Serializable;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A map from words that can be asked but not listed; equal values are held once. */
final class CompactLexicon<V extends Collection<String>> extends AbstractMap<String, V>
    implements Serializable {
  private static final long serialVersionUID = 1L;

  private final HashedIndex index;
  private final ArrayList<V> values;

  private CompactLexicon(HashedIndex index, ArrayList<V> values) {
    this.index = index;
    this.values = values;
  }

  /**
   * {@code copy} makes a value that iterates as the original does: the order in which features are
   * added up.
   */
  static <V extends Collection<String>> CompactLexicon<V> of(
      Map<String, V> lexicon, Function<List<String>, V> copy) {
    HashedIndex index = new HashedIndex(lexicon.size());
    ArrayList<V> values = new ArrayList<>();
    Map<List<String>, Integer> known = new HashMap<>();
    for (Map.Entry<String, V> entry : lexicon.entrySet()) {
      List<String> value = List.copyOf(entry.getValue());
      Integer number = known.get(value);
      if (number == null) {
        number = values.size();
        known.put(value, number);
        values.add(copy.apply(value));
      }
      index.put(HashedIndex.hash(entry.getKey()), number);
    }
    return new CompactLexicon<>(index, values);
  }

  @Override
  public @Nullable V get(Object key) {
    int number = index.get((String) key);
    return number == HashedIndex.ABSENT ? null : values.get(number);
  }

  @Override
  public Set<Entry<String, V>> entrySet() {
    throw new UnsupportedOperationException("the words of a compact lexicon are not kept");
  }
}
