package readout.query.entity;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A way of naming with the time over which the record has it.
 *
 * @param earliest day that a report supports; null together with {@code latest} when none is known
 */
public record Attested(
    Appearance appearance, @Nullable LocalDate earliest, @Nullable LocalDate latest) {

  /** Any order that is always the same. */
  static final Comparator<Attested> IN_ORDER = Comparator.comparing(each -> each.appearance().id());
}
