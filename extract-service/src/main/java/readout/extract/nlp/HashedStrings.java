package readout.extract.nlp;

import java.io.Serializable;
import java.util.AbstractList;
import java.util.AbstractSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Strings with what they add to a hash; as a list or a set for those who ask for either. */
final class HashedStrings implements Serializable {
  private static final long serialVersionUID = 1L;

  private final String[] strings;
  private final long[] parts;
  private final long[] powers;

  /** Keeps the order of the strings. */
  HashedStrings(List<String> strings) {
    this.strings = strings.toArray(String[]::new);
    this.parts = new long[this.strings.length];
    this.powers = new long[this.strings.length];
    for (int i = 0; i < this.strings.length; i++) {
      parts[i] = HashedIndex.part(this.strings[i]);
      powers[i] = HashedIndex.power(this.strings[i].length());
    }
  }

  int size() {
    return strings.length;
  }

  /** The hash that is begun with, gone on with by one of the strings. */
  long extend(long unfinished, int i) {
    return HashedIndex.extend(unfinished, parts[i], powers[i]);
  }

  private interface View {
    HashedStrings hashed();
  }

  /** The strings behind a view of them, which are the same object each time; null for others. */
  static @Nullable HashedStrings behind(Collection<String> strings) {
    return strings instanceof View view ? view.hashed() : null;
  }

  static Set<String> set(List<String> strings) {
    return new SetView(new HashedStrings(strings));
  }

  static List<String> list(List<String> strings) {
    return new ListView(new HashedStrings(strings));
  }

  private static final class SetView extends AbstractSet<String> implements View, Serializable {
    private static final long serialVersionUID = 1L;
    private final HashedStrings hashed;

    SetView(HashedStrings hashed) {
      this.hashed = hashed;
    }

    @Override
    public HashedStrings hashed() {
      return hashed;
    }

    @Override
    public Iterator<String> iterator() {
      return List.of(hashed.strings).iterator();
    }

    @Override
    public int size() {
      return hashed.size();
    }
  }

  private static final class ListView extends AbstractList<String> implements View, Serializable {
    private static final long serialVersionUID = 1L;
    private final HashedStrings hashed;

    ListView(HashedStrings hashed) {
      this.hashed = hashed;
    }

    @Override
    public HashedStrings hashed() {
      return hashed;
    }

    @Override
    public String get(int index) {
      return hashed.strings[index];
    }

    @Override
    public int size() {
      return hashed.size();
    }
  }
}
