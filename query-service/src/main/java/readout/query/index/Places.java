package readout.query.index;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import readout.query.event.EventId;
import readout.query.store.EventCursor;
import readout.query.store.EventOrder;

/** Where events stand in the order of lists, and how sure they are, by their numbers. */
final class Places {

  /** Before all days: as the oldest it comes last among the newest. */
  static final int UNDATED = Integer.MIN_VALUE;

  private static final HexFormat HEX = HexFormat.of();

  private long[] high;
  private long[] low;
  private int[] earliest;
  private int[] latest;
  private double[] confidence;
  private int[] origins;
  private int size;

  Places(int room) {
    high = new long[room];
    low = new long[room];
    earliest = new int[room];
    latest = new int[room];
    confidence = new double[room];
    origins = new int[room];
  }

  int size() {
    return size;
  }

  /** Its number. */
  int add(IndexedEvent event) {
    grow();
    high[size] = event.id().getMostSignificantBits();
    low[size] = event.id().getLeastSignificantBits();
    earliest[size] = day(event.earliest());
    latest[size] = day(event.latest());
    confidence[size] = event.confidence();
    origins[size] = event.origins();
    return size++;
  }

  private void grow() {
    if (size == high.length) {
      int room = size + Math.max(1024, size / 4);
      high = Arrays.copyOf(high, room);
      low = Arrays.copyOf(low, room);
      earliest = Arrays.copyOf(earliest, room);
      latest = Arrays.copyOf(latest, room);
      confidence = Arrays.copyOf(confidence, room);
      origins = Arrays.copyOf(origins, room);
    }
  }

  /** These alone, in this order. */
  Places of(int[] numbers) {
    Places places = new Places(numbers.length);
    for (int number : numbers) {
      int at = places.size++;
      places.high[at] = high[number];
      places.low[at] = low[number];
      places.earliest[at] = earliest[number];
      places.latest[at] = latest[number];
      places.confidence[at] = confidence[number];
      places.origins[at] = origins[number];
    }
    return places;
  }

  static int day(@Nullable LocalDate day) {
    return day == null ? UNDATED : Math.toIntExact(day.toEpochDay());
  }

  long high(int number) {
    return high[number];
  }

  long low(int number) {
    return low[number];
  }

  int earliest(int number) {
    return earliest[number];
  }

  int latest(int number) {
    return latest[number];
  }

  double confidence(int number) {
    return confidence[number];
  }

  int origins(int number) {
    return origins[number];
  }

  EventCursor cursor(int number) {
    boolean dated = latest[number] != UNDATED;
    return new EventCursor(
        dated ? LocalDate.ofEpochDay(latest[number]) : null,
        dated ? LocalDate.ofEpochDay(earliest[number]) : null,
        new EventId(HEX.toHexDigits(high[number]) + HEX.toHexDigits(low[number])));
  }

  /** From the oldest to the newest, undated ones first. */
  int compare(int one, int other) {
    return compare(one, latest[other], earliest[other], high[other], low[other]);
  }

  /** The same with a place that need not be an event's. */
  int compare(int one, EventCursor place) {
    UUID id = id(place);
    return compare(
        one,
        day(place.latest()),
        day(place.earliest()),
        id.getMostSignificantBits(),
        id.getLeastSignificantBits());
  }

  private int compare(int one, int otherLatest, int otherEarliest, long otherHigh, long otherLow) {
    int byLatest = Integer.compare(latest[one], otherLatest);
    if (byLatest != 0) {
      return byLatest;
    }
    int byEarliest = Integer.compare(earliest[one], otherEarliest);
    if (byEarliest != 0) {
      return byEarliest;
    }
    int byHigh = Long.compareUnsigned(high[one], otherHigh);
    return byHigh != 0 ? byHigh : Long.compareUnsigned(low[one], otherLow);
  }

  private static UUID id(EventCursor place) {
    String hex = place.id().value();
    return new UUID(
        Long.parseUnsignedLong(hex, 0, 16, 16), Long.parseUnsignedLong(hex, 16, 32, 16));
  }

  /** Which of two events comes first in this order. */
  int compare(EventOrder order, int one, int other) {
    if (order == EventOrder.NEWEST_FIRST) {
      return compare(other, one);
    }
    boolean dated = latest[one] != UNDATED;
    return dated == (latest[other] != UNDATED) ? compare(one, other) : dated ? -1 : 1;
  }

  /** Whether an event comes after this place in this order. */
  boolean follows(EventOrder order, int one, EventCursor place) {
    if (order == EventOrder.NEWEST_FIRST) {
      return compare(one, place) < 0;
    }
    boolean dated = latest[one] != UNDATED;
    return dated == (place.latest() != null) ? compare(one, place) > 0 : !dated;
  }
}
