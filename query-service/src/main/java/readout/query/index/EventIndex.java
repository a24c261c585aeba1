package readout.query.index;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import readout.query.store.EventCursor;
import readout.query.store.EventOrder;

/**
 * By what all events are found, in memory: any combination of filters is an intersection of sorted
 * lists of numbers, which costs microseconds, and a page of it the reading of its first ones.
 *
 * <p>Any number of threads may ask; one at a time may write.
 */
public final class EventIndex {

  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private Shelf shelf = new Shelf();
  private long upTo;

  /**
   * Takes what has changed.
   *
   * @param events as they are now
   * @param gone those that are no more
   * @param upTo the last entry of the log that is followed with this
   */
  public void apply(Collection<IndexedEvent> events, Collection<UUID> gone, long upTo) {
    lock.writeLock().lock();
    try {
      events.forEach(shelf::put);
      gone.forEach(shelf::remove);
      this.upTo = upTo;
    } finally {
      lock.writeLock().unlock();
    }
  }

  /** Numbers all anew, in their order, where that pays; those who ask go on meanwhile. */
  public void tidyIfNeeded() {
    if (shelf.isUntidy()) {
      tidy();
    }
  }

  /** Numbers all anew, in their order; those who ask go on meanwhile. */
  public void tidy() {
    Shelf tidied = shelf.tidied();
    lock.writeLock().lock();
    try {
      shelf = tidied;
    } finally {
      lock.writeLock().unlock();
    }
  }

  /** The first events that are wanted, in this order, after this place. */
  public Found find(Wanted wanted, EventOrder order, int most, @Nullable EventCursor after) {
    lock.readLock().lock();
    try {
      RoaringBitmap selection = Selection.of(shelf, wanted);
      List<EventCursor> places =
          new Walk(shelf, wanted.filter(), order, most, after)
              .through(selection).stream().map(shelf.places::cursor).toList();
      return new Found(places, upTo);
    } finally {
      lock.readLock().unlock();
    }
  }

  /** How many events it has. */
  public int size() {
    lock.readLock().lock();
    try {
      return shelf.size();
    } finally {
      lock.readLock().unlock();
    }
  }

  /** The last entry of the log that was followed. */
  public long upTo() {
    lock.readLock().lock();
    try {
      return upTo;
    } finally {
      lock.readLock().unlock();
    }
  }
}
