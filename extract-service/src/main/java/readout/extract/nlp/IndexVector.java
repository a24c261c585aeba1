package readout.extract.nlp;

import edu.emory.mathcs.nlp.learning.util.SparseItem;
import edu.emory.mathcs.nlp.learning.util.SparseVector;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;

/** A {@link SparseVector} whose values are all 1, without an object for each. */
final class IndexVector extends SparseVector {
  private static final long serialVersionUID = 1L;

  private final int[] indexes;
  private final int size;

  /** Takes the array as its own. */
  IndexVector(int[] indexes, int size) {
    this.indexes = indexes;
    this.size = size;
  }

  int index(int i) {
    return indexes[i];
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public boolean isEmpty() {
    return size == 0;
  }

  @Override
  public SparseItem get(int i) {
    return new SparseItem(indexes[i], 1);
  }

  @Override
  public List<SparseItem> getVector() {
    return IntStream.range(0, size).mapToObj(this::get).toList();
  }

  @Override
  public Iterator<SparseItem> iterator() {
    return getVector().iterator();
  }

  /** A bias is another value than 1; NLP4J's English models have none. */
  @Override
  public void add(SparseItem item) {
    throw new UnsupportedOperationException("vector takes no other value than 1");
  }
}
