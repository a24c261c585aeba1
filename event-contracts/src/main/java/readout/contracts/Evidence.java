package readout.contracts;

import org.jspecify.annotations.Nullable;

/**
 * A passage that an event was read from.
 *
 * @param quote verbatim, not blank
 * @param start UTF-16 offset of the quote's first unit in {@code field}
 * @param end UTF-16 offset after its last unit; {@code end - start} is the quote's length
 * @param frame the rule that read it, so that a wrong event leads to the rule to mend; or null
 */
public record Evidence(String quote, int start, int end, Field field, @Nullable String frame) {

  /** The offsets must fit the quote. */
  public Evidence {
    quote = Checks.text("evidence.quote", quote);
    Checks.present("evidence.field", field);
    frame = Checks.textOrNull(frame);
    if (start < 0 || end - start != quote.length()) {
      throw new IllegalArgumentException(
          "evidence %d..%d does not fit a quote of %d units".formatted(start, end, quote.length()));
    }
  }
}
