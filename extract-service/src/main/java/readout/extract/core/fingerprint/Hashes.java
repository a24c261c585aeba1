package readout.extract.core.fingerprint;

import java.nio.charset.StandardCharsets;

/**
 * Hashes that are the same on every machine and in every version, for they stand in messages:
 * FNV-1a (64 bits; Fowler, Noll and Vo) with the finaliser of SplitMix64 (Steele, Lea and Flood
 * 2014). Written out, since no library for it is a dependency of ours, and a change of a library's
 * would be a change of the sketch.
 */
final class Hashes {

  /** SplitMix64's step, the golden ratio in 64 bits. */
  static final long GAMMA = 0x9E3779B97F4A7C15L;

  private static final long OFFSET = 0xCBF29CE484222325L;
  private static final long PRIME = 0x100000001B3L;

  private Hashes() {}

  /** Of a word's UTF-8. */
  static long of(String word) {
    long hash = OFFSET;
    for (byte octet : word.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (octet & 0xFF)) * PRIME;
    }
    return mix(hash);
  }

  /** Of two words, in either order. */
  static long ofPair(long one, long other) {
    return mix(Math.min(one, other) * GAMMA + Math.max(one, other));
  }

  /** Spreads each bit over all. */
  static long mix(long bits) {
    long mixed = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
