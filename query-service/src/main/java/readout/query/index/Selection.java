package readout.query.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import org.roaringbitmap.RoaringBitmap;
import readout.query.event.EventType;
import readout.query.store.EventFilter;
import readout.query.store.Traits;

/** The events of a shelf that a filter wants, but for what only a look at each one tells. */
final class Selection {

  private final Shelf shelf;
  private final Wanted wanted;
  private final List<RoaringBitmap> all = new ArrayList<>();
  private final List<RoaringBitmap> none = new ArrayList<>();

  private Selection(Shelf shelf, Wanted wanted) {
    this.shelf = shelf;
    this.wanted = wanted;
  }

  /** Those for which {@link #check} has still to hold. */
  static RoaringBitmap of(Shelf shelf, Wanted wanted) {
    Selection selection = new Selection(shelf, wanted);
    selection.take(wanted.filter());
    selection.take(wanted.filter().traits());
    return selection.events();
  }

  private void take(EventFilter filter) {
    if (filter.types().size() < EventType.values().length) {
      all.add(shelf.terms.of(Shelf.type(filter.types().iterator().next().text())));
    }
    filter.participants().forEach(pattern -> all.add(shelf.names.matching("", pattern)));
    filter.countries().forEach(code -> all.add(shelf.terms.of(Shelf.country(code))));
    anyOf("status ", filter.statuses());
    if (filter.minOrigins() != null && filter.minOrigins() > 1) {
      all.add(shelf.terms.of(Shelf.origins(Math.min(filter.minOrigins(), Shelf.MOST_LEVELS))));
    }
    if (filter.minConfidence() != null && filter.minConfidence() * Shelf.TENTHS >= 1) {
      all.add(shelf.terms.of(Shelf.tenths((int) (filter.minConfidence() * Shelf.TENTHS))));
    }
    if (filter.conflict() != null) {
      (filter.conflict() ? all : none).add(shelf.terms.of(Shelf.conflict()));
    }
    if (wanted.among() != null) {
      all.add(shelf.of(wanted.among()));
    }
  }

  private void take(Traits traits) {
    anyOf("mode ", traits.modes());
    anyOf("format ", traits.formats());
    anyOf("instrument ", traits.instruments());
    traits
        .names()
        .forEach(
            (facet, patterns) ->
                patterns.forEach(each -> all.add(shelf.names.matching(facet.text(), each))));
    traits.placeCountries().forEach(code -> all.add(shelf.terms.of(Shelf.placeCountry(code))));
    wanted.text().forEach(stems -> all.add(having(stems)));
  }

  private RoaringBitmap having(Wanted.Stems stems) {
    return RoaringBitmap.or(having(stems.split()), having(stems.joined()));
  }

  private RoaringBitmap having(List<String> stems) {
    return shelf.terms.ofAll(stems.stream().map(Shelf::stem));
  }

  private void anyOf(String field, Collection<String> values) {
    if (!values.isEmpty()) {
      all.add(shelf.terms.ofAny(values.stream().map(value -> field + value).toList()));
    }
  }

  private RoaringBitmap events() {
    all.sort(Comparator.comparingInt(RoaringBitmap::getCardinality));
    RoaringBitmap found = shelf.live;
    for (RoaringBitmap each : all) {
      found = RoaringBitmap.and(found, each);
    }
    for (RoaringBitmap each : none) {
      found = RoaringBitmap.andNot(found, each);
    }
    return found;
  }

  /** What has to be looked at, event by event. */
  static IntPredicate check(Places places, EventFilter filter) {
    int from = filter.from() == null ? Places.UNDATED : Places.day(filter.from());
    int to = filter.to() == null ? Integer.MAX_VALUE : Places.day(filter.to());
    boolean dated = filter.from() != null || filter.to() != null;
    double confidence = filter.minConfidence() == null ? 0 : filter.minConfidence();
    int origins = filter.minOrigins() == null ? 0 : filter.minOrigins();
    return event ->
        places.latest(event) >= from
            && places.earliest(event) <= to
            && !(dated && places.latest(event) == Places.UNDATED)
            && places.confidence(event) >= confidence
            && places.origins(event) >= origins;
  }
}
