package readout.extract.nlp;

import java.io.Serializable;

/**
 * Strings to numbers, holding of each string only 43 bits of its hash besides its place. Building
 * fails when two of its strings cannot be told apart; a string that was not put in is taken for one
 * that was with a probability of about 10^-13. Immutable once built.
 *
 * <p>Most questions are about strings that are not in it, so sixteen bits of each hash are kept in
 * a table of their own, small enough for the processor's cache.
 *
 * <p>The hash of a string is a polynomial of its characters, so that the hash of joined strings can
 * be had from the hashes of the parts.
 */
final class HashedIndex implements Serializable {
  private static final long serialVersionUID = 3L;

  /** What {@link #get} answers for what is not in the index. */
  static final int ABSENT = -1;

  private static final long SEED = 0xcbf29ce484222325L;

  /** Odd, so that no power of it is zero. */
  private static final long BASE = 0x9e3779b97f4a7c15L;

  private static final short FREE = 0;
  private static final long LOWER = 0xffffffffL;

  private final short[] tags;

  /** The upper half of the hash of each slot above its number. */
  private final long[] entries;

  HashedIndex(int size) {
    int capacity = Integer.highestOneBit(Math.max(8, size + size / 2)) * 2;
    tags = new short[capacity];
    entries = new long[capacity];
  }

  void put(long hash, int value) {
    int slot = slot(hash);
    if (tags[slot] != FREE) {
      throw new IllegalStateException("two keys have the hash " + hash);
    }
    tags[slot] = tag(hash);
    entries[slot] = check(hash) | (value & LOWER);
  }

  int get(long hash) {
    int slot = slot(hash);
    return tags[slot] == FREE ? ABSENT : (int) entries[slot];
  }

  /**
   * The same for many at once. The first round only fetches what the second needs, so that the
   * memory is asked for all of it together and not for one after the other.
   */
  void get(long[] hashes, int count, int[] found) {
    int mask = tags.length - 1;
    for (int i = 0; i < count; i++) {
      found[i] = tags[(int) hashes[i] & mask];
    }
    for (int i = 0; i < count; i++) {
      found[i] = found[i] == FREE ? ABSENT : get(hashes[i]);
    }
  }

  int get(String key) {
    return get(hash(key));
  }

  static long hash(String key) {
    return finish(extend(SEED, key));
  }

  /** The hash of a path: of what led to {@code parent}, followed by {@code key}. */
  static long hash(long parent, String key) {
    return finish(extend(parent, key));
  }

  /** The hash of the empty path, and what {@link #extend} starts from. */
  static long root() {
    return SEED;
  }

  /** Goes on with an unfinished hash, so that strings need not be joined to be hashed. */
  static long extend(long unfinished, String more) {
    long hash = unfinished;
    for (int i = 0; i < more.length(); i++) {
      hash = hash * BASE + more.charAt(i);
    }
    return hash;
  }

  static long extend(long unfinished, char more) {
    return unfinished * BASE + more;
  }

  /** The same as with the string whose {@link #part} and {@link #power} these are. */
  static long extend(long unfinished, long part, long power) {
    return unfinished * power + part;
  }

  /** What a string adds to an unfinished hash. */
  static long part(String more) {
    return extend(0, more);
  }

  /** What an unfinished hash is multiplied by when a string of this length is added; never zero. */
  static long power(int length) {
    long power = 1;
    for (int i = 0; i < length; i++) {
      power *= BASE;
    }
    return power;
  }

  /** Spreads an unfinished hash over all bits. */
  static long finish(long unfinished) {
    long hash = (unfinished ^ (unfinished >>> 33)) * 0xff51afd7ed558ccdL;
    hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return hash ^ (hash >>> 33);
  }

  /** The slot that holds the hash, or the free one where it would be. */
  private int slot(long hash) {
    int mask = tags.length - 1;
    short tag = tag(hash);
    int slot = (int) hash & mask;
    while (tags[slot] != FREE && (tags[slot] != tag || !isAt(slot, hash))) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private boolean isAt(int slot, long hash) {
    return (entries[slot] & ~LOWER) == check(hash);
  }

  /** The half of the hash that is kept; the tag holds what that and the place leave over. */
  private static long check(long hash) {
    return hash & ~LOWER;
  }

  private static short tag(long hash) {
    short tag = (short) (hash >>> 21);
    return tag == FREE ? 1 : tag;
  }
}
