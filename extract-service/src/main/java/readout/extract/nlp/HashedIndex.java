package readout.extract.nlp;

import java.io.Serializable;

/**
 * Strings to numbers, holding of each string only its 64-bit hash (12 bytes an entry and not the
 * hundred of a map of strings). Building fails when two of its strings hash alike; a string that
 * was not put in is taken for one that was with a probability of about 10^-13. Immutable once
 * built.
 */
final class HashedIndex implements Serializable {
  private static final long serialVersionUID = 1L;

  /** What {@link #get} answers for what is not in the index. */
  static final int ABSENT = -1;

  private static final long SEED = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private final long[] keys;
  private final int[] values;

  HashedIndex(int size) {
    int capacity = Integer.highestOneBit(Math.max(8, size + size / 2)) * 2;
    keys = new long[capacity];
    values = new int[capacity];
  }

  void put(long hash, int value) {
    int slot = slot(hash);
    if (keys[slot] == hash) {
      throw new IllegalStateException("two keys have the hash " + hash);
    }
    keys[slot] = hash;
    values[slot] = value;
  }

  int get(long hash) {
    int slot = slot(hash);
    return keys[slot] == hash ? values[slot] : ABSENT;
  }

  int get(String key) {
    return get(hash(key));
  }

  static long hash(String key) {
    return hash(SEED, key);
  }

  /**
   * The hash of a path: of what led to {@code parent}, followed by {@code key}; never 0, which
   * marks a free slot.
   */
  static long hash(long parent, String key) {
    long hash = parent;
    for (int i = 0; i < key.length(); i++) {
      hash = (hash ^ key.charAt(i)) * PRIME;
    }
    hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
    hash ^= hash >>> 33;
    return hash == 0 ? 1 : hash;
  }

  /** The hash of the empty path. */
  static long root() {
    return SEED;
  }

  private int slot(long hash) {
    int mask = keys.length - 1;
    int slot = (int) (hash ^ (hash >>> 32)) & mask;
    while (keys[slot] != 0 && keys[slot] != hash) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
