package readout.query.index;

import java.util.Arrays;
import java.util.Comparator;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.IntIterator;
import org.roaringbitmap.RoaringBitmap;

/**
 * Events under numbers, and by what they are found. The first of them are numbered in the order of
 * their days; those that came since follow in no order. A number is given once: an event that
 * changes gets another one, and what is said of the old one stays until all are numbered anew.
 */
final class Shelf {

  /** A country stands for a place, too. */
  private static final String PLACE_COUNTRY = "place country ";

  /** The highest level of origins that has a list of its own. */
  static final int MOST_LEVELS = 16;

  static final int TENTHS = 10;

  final Places places;
  final Postings terms;
  final NameIndex names;

  /** Those that are there. */
  final RoaringBitmap live;

  /** Those of more days than one. */
  final RoaringBitmap spans;

  /** So many are numbered in order. */
  final int ordered;

  /** So many of these have no day; they come first. */
  final int undated;

  private final Numbers numbers;

  Shelf() {
    this(new Places(1024), new Postings(), new NameIndex(), new RoaringBitmap(), 0);
  }

  private Shelf(Places places, Postings terms, NameIndex names, RoaringBitmap spans, int ordered) {
    this.places = places;
    this.terms = terms;
    this.names = names;
    this.spans = spans;
    this.ordered = ordered;
    this.live = RoaringBitmap.bitmapOfRange(0, ordered);
    this.numbers = new Numbers(places);
    int dated = 0;
    for (int number = 0; number < ordered; number++) {
      numbers.put(number);
      dated += places.latest(number) == Places.UNDATED ? 0 : 1;
    }
    this.undated = ordered - dated;
  }

  /** Puts it in the place of what it was before. */
  void put(IndexedEvent event) {
    remove(event.id());
    int number = places.add(event);
    numbers.put(number);
    live.add(number);
    if (event.latest() != null && !event.latest().equals(event.earliest())) {
      spans.add(number);
    }
    terms.add(type(event.type()), number);
    terms.add(status(event.status()), number);
    addIfTold("mode ", event.mode(), number);
    addIfTold("format ", event.format(), number);
    addIfTold("instrument ", event.instrument(), number);
    addIfTold(PLACE_COUNTRY, event.placeCountry(), number);
    event.countries().forEach(code -> terms.add(country(code), number));
    event.text().forEach(stem -> terms.add(stem(stem), number));
    for (int level = 2; level <= Math.min(event.origins(), MOST_LEVELS); level++) {
      terms.add(origins(level), number);
    }
    for (int tenth = 1; tenth <= event.confidence() * TENTHS; tenth++) {
      terms.add(tenths(tenth), number);
    }
    if (event.conflict()) {
      terms.add(conflict(), number);
    }
    event.names().forEach(name -> names.add(name, number));
    event.labels().forEach(label -> names.add(label, number));
  }

  private void addIfTold(String facet, @Nullable String value, int number) {
    if (value != null) {
      terms.add(facet + value, number);
    }
  }

  void remove(UUID id) {
    int number = number(id);
    if (number >= 0) {
      live.remove(number);
    }
  }

  private int number(UUID id) {
    return numbers.of(id.getMostSignificantBits(), id.getLeastSignificantBits());
  }

  int size() {
    return live.getCardinality();
  }

  /** The numbers of these, as far as they are known. */
  RoaringBitmap of(Iterable<UUID> ids) {
    RoaringBitmap found = new RoaringBitmap();
    for (UUID id : ids) {
      int number = number(id);
      if (number >= 0) {
        found.add(number);
      }
    }
    return found;
  }

  /** Whether enough has changed that it pays to number all anew. */
  boolean isUntidy() {
    return places.size() - ordered > 100_000 + ordered / 5;
  }

  /** The same, numbered in order. This one is left as it is. */
  Shelf tidied() {
    int[] order =
        Arrays.stream(live.toArray())
            .boxed()
            .sorted(byPlace())
            .mapToInt(Integer::intValue)
            .toArray();
    int[] numberOf = new int[places.size()];
    Arrays.fill(numberOf, -1);
    for (int i = 0; i < order.length; i++) {
      numberOf[order[i]] = i;
    }
    UnaryOperator<RoaringBitmap> renumber = events -> renumbered(events, numberOf);
    return new Shelf(
        places.of(order),
        terms.renumbered(renumber),
        names.renumbered(renumber),
        renumber.apply(spans),
        order.length);
  }

  private Comparator<Integer> byPlace() {
    return places::compare;
  }

  private static RoaringBitmap renumbered(RoaringBitmap events, int[] numberOf) {
    int[] others = new int[events.getCardinality()];
    int count = 0;
    for (IntIterator each = events.getIntIterator(); each.hasNext(); ) {
      int number = numberOf[each.next()];
      if (number >= 0) {
        others[count++] = number;
      }
    }
    Arrays.sort(others, 0, count);
    RoaringBitmap renumbered = new RoaringBitmap();
    renumbered.addN(others, 0, count);
    renumbered.runOptimize();
    renumbered.trim();
    return renumbered;
  }

  static String type(String text) {
    return "type " + text;
  }

  static String status(String text) {
    return "status " + text;
  }

  static String country(String code) {
    return "country " + code;
  }

  static String placeCountry(String code) {
    return PLACE_COUNTRY + code;
  }

  static String stem(String stem) {
    return "text " + stem;
  }

  /** At least so many origins; of 2 to {@link #MOST_LEVELS}. */
  static String origins(int least) {
    return "origins " + least;
  }

  /** A confidence of at least so many tenths; of 1 on. */
  static String tenths(int least) {
    return "tenths " + least;
  }

  static String conflict() {
    return "conflict";
  }
}
