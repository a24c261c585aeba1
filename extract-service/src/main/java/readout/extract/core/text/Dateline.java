package readout.extract.core.text;

import org.jspecify.annotations.Nullable;

/**
 * Where and when a story says it was filed, with its closing dash or colon ({@code "PARIS, March 12
 * (Agency) - "}). Place and date are verbatim; offsets are UTF-16 units into the original text.
 */
public record Dateline(int start, int end, @Nullable String place, @Nullable String dateText) {

  public Dateline {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("dateline is not valid: " + start + "-" + end);
    }
  }
}
