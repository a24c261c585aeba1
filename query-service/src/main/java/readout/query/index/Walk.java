package readout.query.index;

import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.IntIterator;
import org.roaringbitmap.RoaringBitmap;
import readout.query.store.EventCursor;
import readout.query.store.EventFilter;
import readout.query.store.EventOrder;

/**
 * Takes the first events of a selection in the order asked for: those numbered in order from the
 * place on where the first can be, and all of the others.
 */
final class Walk {

  private final Shelf shelf;
  private final Places places;
  private final EventFilter filter;
  private final EventOrder order;
  private final int most;
  private final @Nullable EventCursor after;
  private final IntPredicate check;
  private final List<Integer> found = new ArrayList<>();

  Walk(Shelf shelf, EventFilter filter, EventOrder order, int most, @Nullable EventCursor after) {
    this.shelf = shelf;
    this.places = shelf.places;
    this.filter = filter;
    this.order = order;
    this.most = most;
    this.after = after;
    this.check = Selection.check(places, filter);
  }

  /** The numbers of the first ones. */
  List<Integer> through(RoaringBitmap selection) {
    if (order == EventOrder.NEWEST_FIRST) {
      fromTheNewest(selection);
    } else {
      fromTheOldest(selection);
    }
    List<Integer> others = unordered(selection);
    if (others.isEmpty()) {
      return found;
    }
    others.addAll(found);
    others.sort((one, other) -> places.compare(order, one, other));
    return others.subList(0, Math.min(most, others.size()));
  }

  private void fromTheNewest(RoaringBitmap selection) {
    int end = after == null ? shelf.ordered : firstNotBefore(after);
    int start = filter.from() == null ? 0 : firstOf(filter.from());
    if (filter.to() != null) {
      int ended = firstAfter(filter.to());
      down(RoaringBitmap.and(selection, shelf.spans), Math.max(start, ended), end);
      down(selection, Math.max(start, shelf.undated), Math.min(end, ended));
    } else {
      down(selection, start, end);
    }
  }

  private void fromTheOldest(RoaringBitmap selection) {
    boolean amongUndated = after != null && after.latest() == null;
    boolean dated = filter.from() != null || filter.to() != null;
    int start = shelf.undated;
    if (after != null && !amongUndated) {
      start = firstNotBefore(after);
    }
    if (filter.from() != null) {
      start = Math.max(start, firstOf(filter.from()));
    }
    if (!amongUndated && filter.to() != null) {
      int ended = firstAfter(filter.to());
      up(selection, start, ended);
      up(RoaringBitmap.and(selection, shelf.spans), Math.max(start, ended), shelf.ordered);
    } else if (!amongUndated) {
      up(selection, start, shelf.ordered);
    }
    if (!dated) {
      up(selection, amongUndated && after != null ? firstNotBefore(after) : 0, shelf.undated);
    }
  }

  private void down(RoaringBitmap selection, int start, int end) {
    take(within(selection, start, end).getReverseIntIterator());
  }

  private void up(RoaringBitmap selection, int start, int end) {
    take(within(selection, start, end).getIntIterator());
  }

  private static RoaringBitmap within(RoaringBitmap selection, int start, int end) {
    return start < end
        ? RoaringBitmap.and(selection, RoaringBitmap.bitmapOfRange(start, end))
        : new RoaringBitmap();
  }

  private void take(IntIterator events) {
    while (found.size() < most && events.hasNext()) {
      int event = events.next();
      if (check.test(event) && follows(event)) {
        found.add(event);
      }
    }
  }

  private boolean follows(int event) {
    return after == null || places.follows(order, event, after);
  }

  private List<Integer> unordered(RoaringBitmap selection) {
    PriorityQueue<Integer> first =
        new PriorityQueue<>((one, other) -> places.compare(order, other, one));
    IntIterator events = within(selection, shelf.ordered, places.size()).getIntIterator();
    while (events.hasNext()) {
      int event = events.next();
      if (check.test(event) && follows(event)) {
        first.add(event);
        if (first.size() > most) {
          first.remove();
        }
      }
    }
    return new ArrayList<>(first);
  }

  private int firstNotBefore(EventCursor place) {
    return first(number -> places.compare(number, place) >= 0);
  }

  private int firstOf(java.time.LocalDate day) {
    int wanted = Places.day(day);
    return first(number -> places.latest(number) >= wanted);
  }

  private int firstAfter(java.time.LocalDate day) {
    int wanted = Places.day(day);
    return first(number -> places.latest(number) > wanted);
  }

  /** The first of those in order for which it holds, as it does for all after it. */
  private int first(IntPredicate holds) {
    int start = 0;
    int end = shelf.ordered;
    while (start < end) {
      int middle = (start + end) >>> 1;
      if (holds.test(middle)) {
        end = middle;
      } else {
        start = middle + 1;
      }
    }
    return start;
  }
}
