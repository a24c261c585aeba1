package readout.query.index;

import java.util.Arrays;

/**
 * The last number that each event was given, by its id: open addressing over the ids that {@link
 * Places} has, since a map of objects takes ten times as much. Nothing is taken out.
 */
final class Numbers {

  private static final int FREE = -1;

  private final Places places;
  private int[] slots = new int[4096];
  private int taken;

  Numbers(Places places) {
    this.places = places;
    Arrays.fill(slots, FREE);
  }

  /** The number, or a negative one. */
  int of(long high, long low) {
    return slots[slot(high, low)];
  }

  /** From now on its id leads to this number. */
  void put(int number) {
    int slot = slot(places.high(number), places.low(number));
    if (slots[slot] == FREE) {
      taken++;
    }
    slots[slot] = number;
    if (taken > slots.length / 2) {
      grow();
    }
  }

  private void grow() {
    int[] before = slots;
    slots = new int[before.length * 2];
    Arrays.fill(slots, FREE);
    for (int number : before) {
      if (number != FREE) {
        slots[slot(places.high(number), places.low(number))] = number;
      }
    }
  }

  /** Its own, or the one where it belongs; there is always a free one. */
  private int slot(long high, long low) {
    int last = slots.length - 1;
    long mixed = (high ^ low) * 0x9E3779B97F4A7C15L;
    int slot = (int) (mixed >>> 32) & last;
    while (slots[slot] != FREE
        && (places.high(slots[slot]) != high || places.low(slots[slot]) != low)) {
      slot = (slot + 1) & last;
    }
    return slot;
  }
}
