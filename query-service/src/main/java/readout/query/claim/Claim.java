package readout.query.claim;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says in a sentence or two.
 *
 * @param day when it was said, which "yesterday" counts from; null where it is not known
 */
public record Claim(String text, @Nullable LocalDate day) {

  /** As long as a claim may be, in UTF-16 units. */
  public static final int LONGEST = 1000;

  /** Somebody says something, and not a whole article. */
  public Claim {
    if (text.isBlank() || text.length() > LONGEST) {
      throw new IllegalArgumentException("claim is not of 1.." + LONGEST + " characters");
    }
  }
}
