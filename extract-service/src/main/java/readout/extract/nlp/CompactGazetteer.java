package readout.extract.nlp;

import edu.emory.mathcs.nlp.common.collection.tree.PrefixNode;
import edu.emory.mathcs.nlp.common.collection.tree.PrefixTree;
import edu.emory.mathcs.nlp.common.collection.tuple.ObjectIntPair;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A {@link PrefixTree} of names with its nodes in one table; it can be asked but not listed. */
final class CompactGazetteer extends PrefixTree<String, Set<String>> {
  private static final long serialVersionUID = 1L;
  private static final int INNER = 0;

  private final HashedIndex nodes;
  private final ArrayList<LinkedHashSet<String>> values;

  private CompactGazetteer(HashedIndex nodes, ArrayList<LinkedHashSet<String>> values) {
    this.nodes = nodes;
    this.values = values;
  }

  private record Open(long path, PrefixNode<String, Set<String>> node) {}

  static CompactGazetteer of(PrefixTree<String, Set<String>> tree) {
    List<Long> paths = new ArrayList<>();
    List<Integer> numbers = new ArrayList<>();
    ArrayList<LinkedHashSet<String>> values = new ArrayList<>();
    values.add(new LinkedHashSet<>());
    Map<List<String>, Integer> known = new HashMap<>();
    Deque<Open> open = new ArrayDeque<>(List.of(new Open(HashedIndex.root(), tree.getRoot())));
    while (!open.isEmpty()) {
      Open parent = open.pop();
      for (Map.Entry<String, PrefixNode<String, Set<String>>> child : parent.node().entrySet()) {
        long path = HashedIndex.hash(parent.path(), child.getKey());
        paths.add(path);
        numbers.add(number(child.getValue(), known, values));
        open.push(new Open(path, child.getValue()));
      }
    }
    HashedIndex nodes = new HashedIndex(paths.size());
    for (int i = 0; i < paths.size(); i++) {
      nodes.put(paths.get(i), numbers.get(i));
    }
    return new CompactGazetteer(nodes, values);
  }

  private static int number(
      PrefixNode<String, Set<String>> node,
      Map<List<String>, Integer> known,
      List<LinkedHashSet<String>> values) {
    if (!node.hasValue()) {
      return INNER;
    }
    List<String> value = List.copyOf(node.getValue());
    Integer number = known.get(value);
    if (number == null) {
      number = values.size();
      known.put(value, number);
      values.add(new LinkedHashSet<>(value));
    }
    return number;
  }

  /**
   * The longest name that begins at the given word, with the index of its last word; null where
   * none does.
   */
  @Override
  public <A> @Nullable ObjectIntPair<Set<String>> get(
      A[] words, int begin, Function<A, String> form) {
    ObjectIntPair<Set<String>> longest = new ObjectIntPair<>();
    long path = HashedIndex.root();
    for (int i = begin; i < words.length; i++) {
      path = HashedIndex.hash(path, form.apply(words[i]));
      int number = nodes.get(path);
      if (number == HashedIndex.ABSENT) {
        break;
      }
      if (number != INNER) {
        longest.set(values.get(number), i);
      }
    }
    return longest.o != null ? longest : null;
  }
}
