package readout.query.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.roaringbitmap.IntIterator;
import org.roaringbitmap.RoaringBitmap;
import readout.query.event.NamePattern;
import readout.query.event.NameWords.Token;

/**
 * The names of all events, each once: a pattern of several words must match one name, so names are
 * looked for first, and then the events that have them.
 */
final class NameIndex {

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<RoaringBitmap> events = new ArrayList<>();

  /** Which names have a word; the numbers are those of names. */
  private final Postings names = new Postings();

  /** Which events have a word in a name. */
  private Postings words = new Postings();

  /** Takes a name as its facet, which may be empty, and its words, each between spaces. */
  void add(String name, int event) {
    int number = numbers.computeIfAbsent(name, this::added);
    events.get(number).add(event);
    each(name, term -> words.add(term, event));
  }

  private int added(String name) {
    int number = events.size();
    events.add(new RoaringBitmap());
    each(name, term -> names.add(term, number));
    return number;
  }

  private static void each(String name, java.util.function.Consumer<String> work) {
    int facetEnd = name.indexOf(' ');
    String facet = name.substring(0, facetEnd + 1);
    for (int start = facetEnd + 1; start < name.length(); ) {
      int end = name.indexOf(' ', start);
      work.accept(facet + name.substring(start, end));
      start = end + 1;
    }
  }

  /** The events of which a name of this facet matches. */
  RoaringBitmap matching(String facet, NamePattern pattern) {
    List<Token> tokens = pattern.tokens();
    if (tokens.size() == 1 && tokens.get(0).split().size() == 1) {
      return words.of(term(facet, tokens.get(0).joined()));
    }
    RoaringBitmap found =
        tokens.stream()
            .map(token -> having(facet, token))
            .reduce((one, other) -> RoaringBitmap.and(one, other))
            .orElseThrow();
    List<RoaringBitmap> theirs = new ArrayList<>();
    for (IntIterator each = found.getIntIterator(); each.hasNext(); ) {
      theirs.add(events.get(each.next()));
    }
    return RoaringBitmap.or(theirs.iterator());
  }

  private RoaringBitmap having(String facet, Token token) {
    RoaringBitmap split = names.ofAll(token.split().stream().map(word -> term(facet, word)));
    return token.split().size() == 1
        ? split
        : RoaringBitmap.or(split, names.of(term(facet, token.joined())));
  }

  private static String term(String facet, String word) {
    return facet + " " + word;
  }

  /** The same with other numbers of events; names that are of none are left out. */
  NameIndex renumbered(UnaryOperator<RoaringBitmap> other) {
    NameIndex renumbered = new NameIndex();
    renumbered.words = words.renumbered(other);
    numbers.forEach(
        (name, number) -> {
          RoaringBitmap theirs = other.apply(events.get(number));
          if (!theirs.isEmpty()) {
            int next = renumbered.added(name);
            renumbered.numbers.put(name, next);
            renumbered.events.set(next, theirs);
          }
        });
    return renumbered;
  }
}
