package readout.query.index;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.roaringbitmap.RoaringBitmap;

/** Which events have a term, by their numbers in the index. */
final class Postings {

  private static final RoaringBitmap NONE = new RoaringBitmap();

  private final Map<String, RoaringBitmap> byTerm;

  Postings() {
    this(new HashMap<>());
  }

  private Postings(Map<String, RoaringBitmap> byTerm) {
    this.byTerm = byTerm;
  }

  void add(String term, int event) {
    byTerm.computeIfAbsent(term, absent -> new RoaringBitmap()).add(event);
  }

  /** Not to be changed. */
  RoaringBitmap of(String term) {
    return byTerm.getOrDefault(term, NONE);
  }

  /** Those which have any of these. */
  RoaringBitmap ofAny(Collection<String> terms) {
    List<RoaringBitmap> found = terms.stream().map(this::of).toList();
    return found.size() == 1 ? found.get(0) : RoaringBitmap.or(found.iterator());
  }

  /** Those which have all of these; at least one is given. */
  RoaringBitmap ofAll(Stream<String> terms) {
    return terms.map(this::of).reduce((one, other) -> RoaringBitmap.and(one, other)).orElse(NONE);
  }

  /** The same with other numbers; terms that are of none are left out. */
  Postings renumbered(UnaryOperator<RoaringBitmap> numbers) {
    Map<String, RoaringBitmap> renumbered = new HashMap<>();
    byTerm.forEach(
        (term, events) -> {
          RoaringBitmap others = numbers.apply(events);
          if (!others.isEmpty()) {
            renumbered.put(term, others);
          }
        });
    return new Postings(renumbered);
  }
}
