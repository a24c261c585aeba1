package readout.contracts;

import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * By what the rewrites of one story are known without their texts.
 *
 * @param sketch base64 (RFC 4648, section 4) of a MinHash signature of {@value #VALUES} values of
 *     one byte (b-bit minwise hashing, Li and König 2010, with b = 8) over the text's pairs of
 *     nearby words; null for a text too short to have one
 * @param agencies canonical names of the news agencies credited as the source of the text; sorted,
 *     each once
 */
public record TextFingerprint(@Nullable String sketch, List<String> agencies) {

  /** How many values a sketch has. */
  public static final int VALUES = 512;

  /** How often two values are equal though what they stand for is not: one byte has 256 values. */
  private static final double CHANCE = 1.0 / 256;

  /** Checks the sketch; sorts the agencies. */
  public TextFingerprint {
    if (sketch != null) {
      checkSketch(sketch);
    }
    agencies = Checks.texts("agencies", agencies).stream().distinct().sorted().toList();
  }

  /** A fingerprint with these values as its sketch. */
  public static TextFingerprint of(byte @Nullable [] values, List<String> agencies) {
    return new TextFingerprint(
        values == null ? null : Base64.getEncoder().encodeToString(values), agencies);
  }

  /**
   * The estimated share of word pairs that two texts have in common (Jaccard), 0..1: the share of
   * equal values less those that are equal by chance. Its standard deviation is at most .022, and
   * .013 at a similarity of .1. Without a sketch on either side nothing is known to be in common:
   * 0.
   */
  public double similarity(TextFingerprint other) {
    if (sketch == null || other.sketch == null) {
      return 0;
    }
    byte[] mine = Base64.getDecoder().decode(sketch);
    byte[] theirs = Base64.getDecoder().decode(other.sketch);
    int equal = 0;
    for (int i = 0; i < VALUES; i++) {
      equal += mine[i] == theirs[i] ? 1 : 0;
    }
    return Math.max(0, ((double) equal / VALUES - CHANCE) / (1 - CHANCE));
  }

  /** Only the one form that an encoder writes: two sketches are equal when their texts are. */
  private static void checkSketch(String sketch) {
    byte[] values;
    try {
      values = Base64.getDecoder().decode(sketch);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("sketch is not base64: " + PlainText.shown(sketch), e);
    }
    if (values.length != VALUES) {
      throw new IllegalArgumentException(
          "sketch is not of %d bytes: %d".formatted(VALUES, values.length));
    }
    if (!Base64.getEncoder().encodeToString(values).equals(sketch)) {
      throw new IllegalArgumentException(
          "sketch is not padded as RFC 4648 asks: " + PlainText.shown(sketch));
    }
  }
}
